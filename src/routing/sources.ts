/** Where the rules come from: every cited page once, with its day or release, and what is known of the versions they hold for. */

import type { Source } from './evidence';

const HELP = 'https://help.hcltechsw.com/sametime';
/** The newer address of the same help, where a page was read there. */
const NEWER_HELP = 'https://help.hcl-software.com/sametime';
const TECHNOTE = 'http://www-01.ibm.com/support/docview.wss';
const PROTOCOL = 'https://github.com/obriencj/meanwhile/blob/master/src';
const SAMETIME_12 = 'https://github.com/HCL-TECH-SOFTWARE/sametime-doc/blob/main/v1203/admin';

const PROTOCOL_DAY = 'Meanwhile, an open-source client; undated';

export const SOURCES = {
  note: {
    title: 'Support note: How Sametime Gateway Requests Route through Sametime Servers',
    address: 'https://www.curiousmitch.com/2007/12/how-sametime-gateway-requests-route-through-sametime-servers/',
    told: 'December 2007',
  },
  handlers: {
    title: 'Message handlers of the gateway and their order',
    address: `${HELP}/10.0/admin/admin_gw_message_handler_props.html`,
    told: 'help of 10.0',
  },
  gatewayProperties: {
    title: 'Gateway properties: blacklist, session limits',
    address: `${HELP}/10.0/admin/admin_gw_properties.html`,
    told: 'help of 10.0',
  },
  restrictedDomain: {
    title: 'addRestrictedDomain, a wsadmin command of the gateway',
    address: `${NEWER_HELP}/9.0.1/admin/admin/admin_gw_addRestrictedDomain.html`,
    told: 'help of 9.0.1',
  },
  sessionLimits: {
    title: 'Limiting the sessions of the gateway',
    address: `${HELP}/9.0.1/tune/tun_gw_limit_sessions.html`,
    told: 'help of 9.0.1',
  },
  eventLog: {
    title: 'Installing and configuring event logging of the gateway',
    address: `${NEWER_HELP}/10.0/admin/config/config_gw_event_intro.html`,
    told: 'help of 10.0',
  },
  eventReader: {
    title: 'Installing the event logging application: rtc_gatewaySamplesEAR.ear',
    address: `${NEWER_HELP}/10.0/admin/config/config_gw_event_install.html`,
    told: 'help of 10.0',
  },
  access: {
    title: 'Assigning local users access to external communities',
    address: `${HELP}/10.0/admin/admin_gw_assigning_access.html`,
    told: 'help of 10.0',
  },
  viewUsers: {
    title: 'Viewing the users assigned to a community',
    address: `${HELP}/9.0.1/admin/admin_gw_viewing_users.html`,
    told: 'help of 9.0.1',
  },
  communities: {
    title: 'Community properties of the gateway: domains, translation protocol',
    address: `${HELP}/10.0/admin/admin_gw_community_properties.html`,
    told: 'help of 10.0',
  },
  gatewayPlan: {
    title: 'Planning where the gateway stands',
    address: `${HELP}/10.0/plan/plan_topol_deploy_gw.html`,
    told: 'help of 10.0',
  },
  gatewayCluster: {
    title: 'Installing gateway servers in a cluster: nodes, SIP and XMPP proxies',
    address: `${NEWER_HELP}/10.0/admin/install/gw802/i_rtc_t_install_installingrtc_cluster.html`,
    told: 'help of 10.0',
  },
  trust: {
    title: 'Technote swg21206752: How a Sametime server establishes a community connection with other Sametime servers',
    address: `${TECHNOTE}?uid=swg21206752`,
    told: 'IBM technote of the Lotus days, undated',
  },
  trustChecklist: {
    title: "Chris Miller: So let's talk RTC Gateway (a checklist)",
    address: 'http://idonotes.com/IdoNotes/IdoNotes.nsf/dx/11172006013404PMCMIQU3.htm',
    told: 'November 2006',
  },
  oneSide: {
    title: 'IBM technote 7002563, retold: which of two Sametime servers opens the connection',
    address: 'http://idonotes.com/IdoNotes/idonotes.nsf/dx/02112004112316PMCMI8DG.htm',
    told: 'February 2004',
  },
  mesh: {
    title: 'Clustering and high availability of community servers',
    address: `${HELP}/11.6/admin/clustering_and_high_availability_community_server.html`,
    told: 'help of 11.6',
  },
  polling: {
    title: 'Managing general community services: how often servers look for new ones',
    address: `${HELP}/10.0/admin/admin_st_mng_gen_comm.html`,
    told: 'help of 10.0',
  },
  discovery: {
    title: 'How the Media Manager discovers community servers',
    address: `${HELP}/9.0.1/trouble/trbl_av_blacklist_commservers.html`,
    told: 'help of 9.0.1',
  },
  mailToId: {
    title: 'From e-mail address to Sametime ID: the lookup of the gateway, CLFRC0268W',
    address: `${HELP}/9.0.1/tune/tun_gw_email_stid.html`,
    told: 'help of 9.0.1',
  },
  mailAttribute: {
    title: 'Mail attribute and search filter for the gateway',
    address: `${HELP}/9.0.1/config/config_gw_conn_mail_attribs.html`,
    told: 'help of 9.0.1',
  },
  mailSearch: {
    title: 'Optimizing searches by mail address: USE_SEPARATE_FILTER_FOR_MAIL_SEARCHES',
    address: `${HELP}/10.0/tune/tun_chat_mail_search_optimize.html`,
    told: 'help of 10.0',
  },
  resolveLists: {
    title: 'Excluding domains from directory lookups: ST_RESOLVE_BLACKLIST, ST_RESOLVE_WHITELIST',
    address: `${HELP}/11.6/admin/config_chat_ldap_whitelist.html`,
    told: 'help of 11.6',
  },
  filters: {
    title: 'Technote swg21240710: LDAP settings and filters in stconfig.nsf',
    address: `${TECHNOTE}?rs=899&uid=swg21240710`,
    told: 'IBM technote, undated',
  },
  ldapDocument: {
    title: 'Configuring the LDAPServer document in stconfig.nsf',
    address: `${HELP}/11.6/admin/configuring_ldap_server_document.html`,
    told: 'help of 11.6',
  },
  ldapConsole: {
    title: 'LDAP settings of the guided activity "Connect to LDAP Servers"',
    address: `${NEWER_HELP}/10.0/admin/install/st_adm_ldap_dir_settings_r.html`,
    told: 'help of 10.0',
  },
  ldapRequired: {
    title: 'Planning for Community services: LDAP required from 9.0.1 on',
    address: `${HELP}/9.0.1/plan/plan_chat_commsvr_considerations.html`,
    told: 'help of 9.0.1',
  },
  nativeDirectory: {
    title: 'Configuring the Domino Directory instead of LDAP',
    address: `${HELP}/11.6/admin/configuring_domino_directory.html`,
    told: 'help of 11.6',
  },
  directory: {
    title: 'What the LDAP directory must hold',
    address: `${HELP}/11.0.2/admin/ldap.html`,
    told: 'help of 11.0.2',
  },
  dominoMail: {
    title: 'How the LDAP service of Domino forms a value for the mail attribute',
    address:
      'https://help.hcl-software.com/domino/11.0.1/admin/conf_howtheldapserviceformsavalueforthemailattribute_c.html',
    told: 'Domino help of 11.0.1',
  },
  ports: {
    title: 'Ports of Sametime servers',
    address: `${HELP}/11.6/admin/ports_sametime.html`,
    told: 'help of 11.6',
  },
  serverTracing: {
    title: 'Community server tracing: VP_LDAP_TRACE (page of Sametime 12; it names the older setting)',
    address: `${SAMETIME_12}/t_enabling_community_debug.md`,
    told: 'help of 12.0.3',
  },
  clientTracing: {
    title: 'Client tracing: rcpinstall.properties (page of Sametime 12; it names the older setting)',
    address: `${SAMETIME_12}/t_logging_tracing.md`,
    told: 'help of 12.0.3',
  },
  resolveCodes: {
    title: 'Answers to a lookup in the client protocol: mw_srvc_resolve.h',
    address: `${PROTOCOL}/mw_srvc_resolve.h`,
    told: PROTOCOL_DAY,
  },
  errorCodes: {
    title: 'Error codes of the client protocol: mw_error.h',
    address: `${PROTOCOL}/mw_error.h`,
    told: PROTOCOL_DAY,
  },
  loginRedirect: {
    title: 'LOGIN_REDIRECT and LOGIN_CONTINUE in the client protocol: mw_message.h',
    address: `${PROTOCOL}/mw_message.h`,
    told: PROTOCOL_DAY,
  },
  home: {
    title: 'Assigning users to a home server',
    address: `${HELP}/11.6/admin/assigning_users.html`,
    told: 'help of 11.6',
  },
  homeAttribute: {
    title: 'Where the home server value is kept',
    address: `${HELP}/9.0.1/admin/admin_st_home_server.html`,
    told: 'help of 9.0.1',
  },
  forceHome: {
    title: 'Making users use their home server: VP_REJECT_FORWARDED_LOGINS',
    address: `${HELP}/9.0.1/config/st_adm_comm_forceusershome_t.html`,
    told: 'help of 9.0.1',
  },
  logins: {
    title: 'Monitoring logins',
    address: `${HELP}/10.0/admin/admin_st_monitor_logins.html`,
    told: 'help of 10.0',
  },
  clusterDocument: {
    title: 'Creating the cluster document',
    address: `${HELP}/11.6/admin/create_cluster_document.html`,
    told: 'help of 11.6',
  },
  copyClusterDocument: {
    title: 'Copying the cluster document to every server',
    address: `${HELP}/11.6/admin/copying_cluster.html`,
    told: 'help of 11.6',
  },
  rotatingDns: {
    title: 'Limits of rotating DNS',
    address: `${HELP}/11.6/admin/rotating_dns.html`,
    told: 'help of 11.6',
  },
  presence: {
    title: 'APAR LO73991 (telephony): the subscription manager and offline users',
    address: `${TECHNOTE}?uid=swg1LO73991`,
    told: 'IBM APAR, undated',
  },
  addExternal: {
    title: 'Adding an external user by e-mail address',
    address: `${HELP}/11.5/connectclient/t_st8_uim_otherIM.html`,
    told: 'help of 11.5',
  },
  homeIn12: {
    title: 'Configuring LDAP in Sametime 12: HomeServerAttribute no longer applies',
    address: `${SAMETIME_12}/configuring_ldap.md`,
    told: 'help of 12.0.3',
  },
  portsIn12: {
    title: 'Ports of Sametime 12',
    address: `${SAMETIME_12}/ports_sametime.md`,
    told: 'help of 12.0.3',
  },
} as const satisfies Record<string, Source>;

export const VERSIONS = {
  note: 'Told in December 2007, in the days of Sametime 7.5 and 8.0; the gateway stayed in the help until 10.0.',
  gateway: 'Sametime Gateway, from December 2006 to 10.0; the help of 12 has no gateway.',
  filter:
    'LDAP directories; the filter is named in the help of 9.0.1. By the help of 10.0 searches by mail address leave it out unless told otherwise; since which release is not said.',
  directory:
    'LDAP directories: required from 9.0.1 on; 11.x reads a Domino Directory without LDAP as well, as releases before 9.0.1 did.',
  home: 'Home servers: described in the help of 9.0.1 and 11.6; the setting no longer applies in 12.',
  cluster:
    'Cluster documents: described in the help of 11.0.2 and 11.6; Sametime 12 runs in containers (Docker, Podman or Kubernetes) instead.',
  server: 'Community servers up to 11.6; Sametime 12 uses port 1516 between its community and proxy pods only.',
} as const;

/** Why a number of the client protocol is a likely hint only. */
export const CODES_INFERRED =
  'The numbers are those of the client protocol; that the log of a server uses them is inferred.';

/** Why a trace of the directory is a likely hint only. */
export const TRACE_UNTOLD =
  'The page does not say where the trace is written, nor whether the server has to be restarted; it is of Sametime 12 and names this setting as the older one.';

/** The documented search filter, as a search of its own. */
export const SEARCH_BY_FILTER =
  'ldapsearch -H ldap://<directory> -b "<base>" "(&(objectclass=organizationalPerson)(|(cn=<mail>*)(givenname=<mail>*)(sn=<mail>*)(mail=<mail>*)))" mail';

/** A search by the mail attribute alone. */
export const SEARCH_BY_MAIL = 'ldapsearch -H ldap://<directory> -b "<base>" "(mail=<mail>)" mail';
