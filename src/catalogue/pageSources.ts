/** Where the pages of reference come from, as far as no rule cites it. Each title can be searched for when its address is dead. */

import type { Source } from '../routing/evidence';

const HELP = 'https://help.hcltechsw.com/sametime';
const HELP_NOW = 'https://help.hcl-software.com/sametime';
const SAMETIME_12 = 'https://github.com/HCL-TECH-SOFTWARE/sametime-doc/blob/main/v1203/admin';
const WIKI = 'https://ds_infolib.hcltechsw.com/ldd/stwiki.nsf/dx';

export const PAGE_SOURCES = {
  clientPorts: {
    title: 'Clients behind a web proxy: config_client_conn_prox',
    address: `${HELP}/11.6/admin/config_client_conn_prox.html`,
    told: 'help of 11.6',
  },
  help12: {
    title: 'The complete administration help of Sametime 12 (repository sametime-doc)',
    address: 'https://github.com/HCL-TECH-SOFTWARE/sametime-doc',
    told: 'help of 12.0.2 and 12.0.3',
  },
  preferredClient: {
    title: 'Which client of a user gets a chat: st_adm_comm_prefloginlist',
    address: `${HELP}/10.0/config/st_adm_comm_prefloginlist_t_i5os.html`,
    told: 'help of 10.0',
  },
  clusters12: {
    title: 'Planning a cluster for chat: plan_cluster_chat',
    address: `${SAMETIME_12}/plan_cluster_chat.md`,
    told: 'help of 12.0.3',
  },
  sip: {
    title: 'SIP ports 5060 and 5061, in the manual of another product (FortiVoice)',
    address:
      'https://docs.fortinet.com/document/fortivoice-enterprise/6.4.6/fortivoice-gateway-administration-guide/41635',
    told: 'manual of 6.4.6',
  },
  xmpp: {
    title: 'XMPP federation on port 5269, in the manual of another product (Cisco Expressway)',
    address: 'https://manualsbrain.com/en/manuals/1605148/?page=72',
    told: 'undated',
  },
  tokenServer: {
    title: 'Token server port: st_adm_port_token_server_c',
    address: `${HELP_NOW}/10.0/admin/install/st_adm_port_token_server_c.html`,
    told: 'help of 10.0',
  },
  meetingPorts: {
    title: 'Ports of the Meeting Server: plan_meetingserverports',
    address: `${HELP}/9.0.1/plan/plan_meetingserverports.html`,
    told: 'help of 9.0.1',
  },
  tls: {
    title: 'Configuring TLS/SSL for Sametime Gateway: config_gw_ssl_setup_protocol',
    address: `${HELP_NOW}/10.0/admin/config/config_gw_ssl_setup_protocol.html`,
    told: 'help of 10.0',
  },
  partnerAuthority: {
    title: 'Trusting the certificate authority of a partner: config_gw_add_trust',
    address: 'http://www-01.ibm.com/support/knowledgecenter/SSKTXQ_9.0.0/admin/config/config_gw_add_trust.html',
    told: 'help of 9.0',
  },
  rateLimits: {
    title: 'Technotes 1296449, 1295505 and 1295506, retold in a blog: AOL and Google through the gateway',
    address: 'http://www.idonotes.com/idonotes/idonotes.nsf/dx/03132008121258PMCMIN7U.htm',
    told: 'March 2008',
  },
  timeOuts: {
    title: 'Network trouble, time-outs and late messages: trbl_st_net_ov',
    address: `${HELP}/9.0.1/trouble/trbl_st_net_ov.html`,
    told: 'help of 9.0.1',
  },
  policies: {
    title: 'Policies for instant messaging, and when a change is felt: admin_ssc_policies_comm_list',
    address: `${HELP}/10.0/admin/admin_ssc_policies_comm_list.html`,
    told: 'help of 10.0',
  },
  gatewayPolicy: {
    title: 'Planning policies, Sametime Gateway communities: plan_policyplanning',
    address: `${HELP}/9.0.1/plan/plan_policyplanning.html`,
    told: 'help of 9.0.1',
  },
  privacy: {
    title: 'Privacy controls of the client, in the blog of Adam Gartenberg',
    address:
      'http://adamgartenberg.com/gartenberg/agartenberg.nsf/dx/sametime-quicktip-privacy-controls.htm?opendocument&comments',
    told: 'undated',
  },
  ldapEssentials: {
    title: 'Sametime wiki: LDAP Essentials',
    address: `${WIKI}/LDAP_Essentials`,
    told: 'in the days of 8.5',
  },
  ldapRequired: {
    title: 'Planning community servers: plan_chat_commsvr_considerations',
    address: `${HELP}/9.0.1/plan/plan_chat_commsvr_considerations.html`,
    told: 'help of 9.0.1',
  },
  gatewayReplication: {
    title: 'Replication of sessions between gateway nodes: i_rtc_t_node_replication',
    address: `${HELP}/9.0.1/install/gw802/i_rtc_t_node_replication.html`,
    told: 'help of 9.0.1',
  },
  routeLimits: {
    title: 'Session limits of a community and of the gateway: tun_gw_com_limit_sessions',
    address: `${HELP}/9.0.1/tune/tun_gw_com_limit_sessions.html`,
    told: 'help of 9.0.1',
  },
} as const satisfies Record<string, Source>;
