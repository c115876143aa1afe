/** Where the rules come from: every cited page once, and what is known of the versions they hold for. */

import type { Source } from './evidence';

const HELP = 'https://help.hcltechsw.com/sametime';
const TECHNOTE = 'http://www-01.ibm.com/support/docview.wss';
const PROTOCOL = 'https://github.com/obriencj/meanwhile/blob/master/src';
const SAMETIME_12 = 'https://github.com/HCL-TECH-SOFTWARE/sametime-doc/blob/main/v1203/admin';

export const SOURCES = {
  note: {
    title: 'Support note: how Sametime Gateway requests route through Sametime servers (2007)',
    address: 'https://www.curiousmitch.com/2007/12/how-sametime-gateway-requests-route-through-sametime-servers/',
  },
  handlers: {
    title: 'Message handlers of the gateway and their order',
    address: `${HELP}/10.0/admin/admin_gw_message_handler_props.html`,
  },
  gatewayProperties: {
    title: 'Gateway properties: blocked domains, session limits',
    address: `${HELP}/10.0/admin/admin_gw_properties.html`,
  },
  sessionLimits: {
    title: 'Limiting the sessions of the gateway',
    address: `${HELP}/9.0.1/tune/tun_gw_limit_sessions.html`,
  },
  access: {
    title: 'Assigning local users access to external communities',
    address: `${HELP}/10.0/admin/admin_gw_assigning_access.html`,
  },
  viewUsers: {
    title: 'Viewing the users assigned to a community',
    address: `${HELP}/9.0.1/admin/admin_gw_viewing_users.html`,
  },
  communities: {
    title: 'Community properties of the gateway',
    address: `${HELP}/10.0/admin/admin_gw_community_properties.html`,
  },
  gatewayPlan: {
    title: 'Planning where the gateway stands',
    address: `${HELP}/10.0/plan/plan_topol_deploy_gw.html`,
  },
  translation: {
    title: 'What the gateway does with a request (Sametime 7.5)',
    address: 'https://www.tecchannel.de/a/amp/sametime-7-5-gateway,462325',
  },
  trust: {
    title: 'Technote: which servers a community server trusts',
    address: `${TECHNOTE}?uid=swg21206752`,
  },
  mesh: {
    title: 'Clustering and high availability of community servers',
    address: `${HELP}/11.6/admin/clustering_and_high_availability_community_server.html`,
  },
  polling: {
    title: 'How often servers look for new servers of the community',
    address: 'https://www.ibm.com/support/knowledgecenter/ja/SSKTXQ_9.0.1/admin/admin/admin_st_mng_gen_comm.html',
  },
  discovery: {
    title: 'How the Media Manager discovers community servers',
    address: `${HELP}/9.0.1/trouble/trbl_av_blacklist_commservers.html`,
  },
  mailToId: {
    title: 'From e-mail address to Sametime ID: the lookup of the gateway',
    address: `${HELP}/9.0.1/tune/tun_gw_email_stid.html`,
  },
  mailAttribute: {
    title: 'Mail attribute and person filter for the gateway',
    address: `${HELP}/9.0.1/config/config_gw_conn_mail_attribs.html`,
  },
  filters: {
    title: 'Technote: LDAP settings and filters in stconfig.nsf',
    address: `${TECHNOTE}?rs=899&uid=swg21240710`,
  },
  directory: {
    title: 'What the LDAP directory must hold',
    address: `${HELP}/11.0.2/admin/ldap.html`,
  },
  ports: { title: 'Ports of Sametime servers', address: `${HELP}/11.6/admin/ports_sametime.html` },
  serverTracing: { title: 'Community server tracing', address: `${SAMETIME_12}/t_enabling_community_debug.md` },
  clientTracing: { title: 'Client tracing', address: `${SAMETIME_12}/t_logging_tracing.md` },
  resolveCodes: {
    title: 'Answers to a lookup in the client protocol',
    address: `${PROTOCOL}/mw_srvc_resolve.h`,
  },
  errorCodes: { title: 'Error codes of the client protocol', address: `${PROTOCOL}/mw_error.h` },
  loginRedirect: {
    title: 'Login redirect and its override in the client protocol',
    address: `${PROTOCOL}/mw_message.h`,
  },
  home: { title: 'Assigning users to a home server', address: `${HELP}/11.6/admin/assigning_users.html` },
  homeAttribute: {
    title: 'Where the home server value is kept',
    address: `${HELP}/9.0.1/admin/admin_st_home_server.html`,
  },
  forceHome: {
    title: 'Making users use their home server',
    address: `${HELP}/9.0.1/config/st_adm_comm_forceusershome_t.html`,
  },
  clusterDocument: {
    title: 'Creating the cluster document',
    address: `${HELP}/11.6/admin/create_cluster_document.html`,
  },
  copyClusterDocument: {
    title: 'Copying the cluster document to every server',
    address: `${HELP}/11.6/admin/copying_cluster.html`,
  },
  presence: {
    title: 'Technote LO73991: how presence follows login and logout',
    address: `${TECHNOTE}?uid=swg1LO73991`,
  },
  addExternal: {
    title: 'Adding an external user by e-mail address',
    address: `${HELP}/11.5/connectclient/t_st8_uim_otherIM.html`,
  },
} as const satisfies Record<string, Source>;

export const VERSIONS = {
  note: 'Told in December 2007, in the days of Sametime 7.5; the gateway stayed in the help until 10.0.',
  gateway: 'Sametime Gateway, from December 2006 to 10.0; the help of 12 has no gateway.',
  home: 'Home servers: Sametime 7.5 to 11.6; the setting no longer applies in 12.',
  cluster: 'Cluster documents: described in the help of 11.6; Sametime 12 is built from pods instead.',
  server: 'Community servers up to 11.6; Sametime 12 uses port 1516 inside its pods only.',
} as const;
