/** The check list as a bash script: run on the gateway's host it tries names and ports, on a server its directory. It only reads. */

import type { Playground } from '../playground/playground';
import type { Server } from '../topology/parts';
import { CHECK_WORDS, SAID_WORDS, SCRIPT_WORDS } from './checkWords';
import { commented, noAnswer, quotedForSh } from './quoting';

/** A sentence as printf takes it. */
const said = (key: keyof typeof SAID_WORDS): string => quotedForSh(`${SAID_WORDS[key]('%s', '%s')}\\n`);

/** Only the port is taken from the environment: a shell has a MAIL of its own. */
const HEAD = `SERVER=''
PORT=\${PORT:-1516}
LDAP_HOST=''
LDAP_BASE=''
LDAP_FILTER=''
MAIL=''`;

/** Pairs, as a shell of any age takes them. */
const filterTable = (servers: readonly Server[]): readonly string[] => [
  'LDAP_FILTERS=(',
  ...servers.flatMap(({ id, name }) => [commented(SCRIPT_WORDS.id(id, name)), `  ${quotedForSh(id)} ''`]),
  ')',
];

/** The mark is no part of the script's own text, which may stand beside what it prints. */
const FUNCTIONS = `
result() { printf '%s|1|%s|%s|%s\\n' STGW "$1" "$2" "$3"; }

knock() {
  local said
  if said=$(LC_ALL=C timeout 5 bash -c 'exec 3<>"/dev/tcp/$1/$2"' knock "$1" "$2" 2>&1); then echo open; return; fi
  case $said in
    *'Connection refused'*) echo refused ;;
    *) echo silent ;;
  esac
}

is_host() {
  case $2 in
    '') printf ${said('noHost')} "$1"; return 1 ;;
    -* | *[!A-Za-z0-9.:_-]*) printf ${said('oddHost')} "$1"; return 1 ;;
  esac
  if ! command -v timeout >/dev/null; then printf ${said('noTimeout')} "$1"; return 1; fi
}

is_found() {
  if timeout 10 getent ahosts "$2" >/dev/null; then printf ${said('resolved')} "$1" "$2"; return; fi
  printf ${said('unresolved')} "$1" "$2"
  return 1
}

is_open() {
  if [ "$(knock "$2" "$PORT")" = open ]; then printf ${said('open')} "$1" "$PORT"; return; fi
  printf ${said('closed')} "$1" "$PORT"
  return 1
}

show_address() {
  local address route
  command -v ip >/dev/null || return
  read -r address _ < <(getent ahosts "$2")
  route=$(ip route get "$address" 2>/dev/null) || return
  case $route in *' src '*) route=\${route#*' src '}; printf '%s|1|%s|address|%s\\n' STGW "$1" "\${route%% *}" ;; esac
}

check_port() {
  if ! is_host "$2" "$3"; then result "$1" host skip; result "$1" port1516Open skip; return; fi
  if command -v getent >/dev/null; then
    if ! is_found "$2" "$3"; then result "$1" host fail; result "$1" port1516Open skip; return; fi
    result "$1" host pass
    show_address "$1" "$3"
  fi
  if is_open "$2" "$3"; then result "$1" port1516Open pass; else result "$1" port1516Open fail; fi
}

check_link() {
  if ! is_host "$2" "$3" || { command -v getent >/dev/null && ! is_found "$2" "$3"; }; then
    result "$SERVER,$1" link skip
  elif is_open "$2" "$3"; then result "$SERVER,$1" link pass; else result "$SERVER,$1" link fail; fi
}

check_running() {
  if ! is_host "$2" "$3"; then result "$1" running skip; return; fi
  case $(knock "$3" "$PORT"):$(knock 127.0.0.1 "$PORT") in
    *open*) printf ${said('open')} "$2" "$PORT"; result "$1" running pass ;;
    refused:refused) printf ${said('stopped')} "$2" "$PORT"; result "$1" running fail ;;
    *) printf ${said('unsure')} "$2" "$PORT"; result "$1" running skip ;;
  esac
}

search() { ldapsearch -x -LLL -o nettimeout=5 -l 5 -H "$uri" "$@" </dev/null 2>&1; }

skip_directory() { result "$1" directoryReachable skip; result "$1" filterFindsMail skip; }

is_shut() {
  local place=\${1#*://} port=389
  case $1 in ldaps://*) port=636 ;; esac
  place=\${place%%/*}
  case $place in
    *']') ;;
    *:*) port=\${place##*:}; place=\${place%:*} ;;
  esac
  place=\${place#'['}
  command -v timeout >/dev/null && [ "$(knock "\${place%']'}" "$port")" != open ]
}

check_directory() {
  if [ -z "$LDAP_HOST" ]; then
    printf ${said('noDirectory')} "$2"; skip_directory "$1"; return
  fi
  if ! command -v ldapsearch >/dev/null; then
    printf ${said('noTool')} "$2"; skip_directory "$1"; return
  fi
  local uri answer code mail filter rest
  case $LDAP_HOST in
    *://*) uri=$LDAP_HOST ;;
    *) uri=ldap://$LDAP_HOST ;;
  esac
  answer=$(search -s base -b '' '(objectClass=*)' 1.1)
  code=$?
  case $code:$answer in
    255:* | *"Can't contact LDAP server"*)
      if ! is_shut "$uri"; then printf ${said('closing')} "$2"; skip_directory "$1"; return; fi
      printf ${said('silent')} "$2"; result "$1" directoryReachable fail; result "$1" filterFindsMail skip; return ;;
  esac
  if [ "$code" -gt 80 ]; then
    printf ${said('unclear')} "$2"; skip_directory "$1"; return
  fi
  printf ${said('answers')} "$2"; result "$1" directoryReachable pass
  check_filter "$1" "$2"
}

filter_of() {
  local place
  for ((place = 0; place < \${#LDAP_FILTERS[@]}; place += 2)); do
    if [ "\${LDAP_FILTERS[place]}" = "$1" ] && [ -n "\${LDAP_FILTERS[place + 1]}" ]; then
      printf '%s' "\${LDAP_FILTERS[place + 1]}"; return
    fi
  done
  printf '%s' "$LDAP_FILTER"
}

check_filter() {
  rest=$(filter_of "$1")
  if [ -z "$LDAP_BASE" ] || [ -z "$rest" ] || [ -z "$MAIL" ]; then
    printf ${said('noSearch')} "$2"; result "$1" filterFindsMail skip; return
  fi
  mail=\${MAIL//'\\'/'\\5c'}
  mail=\${mail//'*'/'\\2a'}
  mail=\${mail//'('/'\\28'}
  mail=\${mail//')'/'\\29'}
  if ! search -b "$LDAP_BASE" "(mail=$mail)" 1.1 | grep -q '^dn:'; then
    printf ${said('nobody')} "$2"; result "$1" filterFindsMail skip; return
  fi
  filter=''
  while [[ $rest == *%s* ]]; do
    filter=$filter\${rest%%'%s'*}$mail
    rest=\${rest#*'%s'}
  done
  answer=$(search -b "$LDAP_BASE" "$filter$rest" 1.1)
  code=$?
  if grep -q '^dn:' <<<"$answer"; then
    printf ${said('found')} "$2"; result "$1" filterFindsMail pass
  elif [ "$code" -eq 0 ]; then
    printf ${said('notFound')} "$2"; result "$1" filterFindsMail fail
  else
    printf ${said('unclear')} "$2"; result "$1" filterFindsMail skip
  fi
}

check() {
  if [ -z "$SERVER" ]; then
    check_port "$@"
    printf ${said('elsewhere')} "$2" "$2"; skip_directory "$1"
  elif [ -z "$known" ]; then return
  elif [ "$SERVER" = "$1" ]; then
    result "$1" here pass
    check_running "$@"
    check_directory "$@"
  else
    check_link "$@"
  fi
}
`;

export function shCheck({ title, topology: { servers } }: Playground): string {
  return [
    '#!/usr/bin/env bash',
    commented(CHECK_WORDS.title),
    ...(title === '' ? [] : [commented(CHECK_WORDS.of(title))]),
    commented(CHECK_WORDS.reads),
    ...[
      SCRIPT_WORDS.fillIn,
      SCRIPT_WORDS.port,
      SCRIPT_WORDS.from('SERVER'),
      SCRIPT_WORDS.filters('LDAP_FILTERS', 'LDAP_FILTER'),
    ].map(commented),
    '',
    HEAD,
    ...filterTable(servers),
    FUNCTIONS,
    'known=',
    `case $SERVER in ${["''", ...servers.map(({ id }) => quotedForSh(id))].join(' | ')}) known=yes ;; esac`,
    ...servers.map(({ id, name, host }) =>
      ['check', ...[id, noAnswer(name), noAnswer(host)].map(quotedForSh)].join(' '),
    ),
    `if [ -z "$known" ]; then printf ${said('noSuchId')} "$SERVER"; fi`,
    '',
  ].join('\n');
}
