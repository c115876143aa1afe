/** The check list as a script for PowerShell 5: run on the gateway's host it tries names and ports, on a server its directory. It only reads. */

import type { Playground } from '../playground/playground';
import type { Server } from '../topology/parts';
import { CHECK_WORDS, SAID_WORDS, SCRIPT_WORDS } from './checkWords';
import { commented, noAnswer, quotedForPowerShell } from './quoting';

/** Without it PowerShell 5 reads a file byte by byte, and a byte of a letter may then be a quote. */
const BYTE_ORDER_MARK = '\ufeff';

/** A sentence as -f takes it. */
const said = (key: keyof typeof SAID_WORDS): string => quotedForPowerShell(SAID_WORDS[key]('{0}', '{1}'));

/** The mark is no part of the script's own text, which may stand beside what it prints. */
const FUNCTIONS = `
function Write-Result($Id, $Attribute, $Answer) { '{0}|1|{1}|{2}|{3}' -f 'STGW', $Id, $Attribute, $Answer }

function Get-Knock($Address, $Number) {
  $client = New-Object System.Net.Sockets.TcpClient($Address.AddressFamily)
  try {
    $waiting = $client.BeginConnect($Address, [int]$Number, $null, $null)
    if (-not $waiting.AsyncWaitHandle.WaitOne(5000)) { return 'silent' }
    $client.EndConnect($waiting)
    $script:from = $client.Client.LocalEndPoint.Address.ToString()
    return 'open'
  } catch {
    if ($_.Exception.GetBaseException().ErrorCode -eq 10061) { return 'refused' }
    return 'silent'
  } finally { $client.Close() }
}

function Get-Knocks($Addresses, $Number) {
  foreach ($address in $Addresses) {
    $answer = Get-Knock $address $Number
    $answer
    if ($answer -eq 'open') { break }
  }
}

function Get-Addresses($HostName) {
  try { [System.Net.Dns]::GetHostAddresses($HostName) } catch { }
}

function Write-PortCheck($Id, $Name, $HostName) {
  if ($HostName -eq '') {
    ${said('noHost')} -f $Name
    Write-Result $Id 'host' 'skip'
    Write-Result $Id 'port1516Open' 'skip'
    return
  }
  $addresses = @(Get-Addresses $HostName)
  if ($addresses.Count -eq 0) {
    ${said('unresolved')} -f $Name, $HostName
    Write-Result $Id 'host' 'fail'
    Write-Result $Id 'port1516Open' 'skip'
    return
  }
  ${said('resolved')} -f $Name, $HostName
  Write-Result $Id 'host' 'pass'
  $script:from = ''
  Write-Opens $Id 'port1516Open' $Name $addresses
  if ($from -ne '') { Write-Result $Id 'address' $from }
}

function Write-Opens($Id, $Attribute, $Name, $Addresses) {
  if (@(Get-Knocks $Addresses $Port) -contains 'open') {
    ${said('open')} -f $Name, $Port
    Write-Result $Id $Attribute 'pass'
  } else {
    ${said('closed')} -f $Name, $Port
    Write-Result $Id $Attribute 'fail'
  }
}

function Write-LinkCheck($Id, $Name, $HostName) {
  $addresses = @()
  if ($HostName -eq '') { ${said('noHost')} -f $Name } else {
    $addresses = @(Get-Addresses $HostName)
    if ($addresses.Count -eq 0) { ${said('unresolved')} -f $Name, $HostName }
  }
  if ($addresses.Count -eq 0) { Write-Result ($Server + ',' + $Id) 'link' 'skip' } else {
    Write-Opens ($Server + ',' + $Id) 'link' $Name $addresses
  }
}

function Write-RunningCheck($Id, $Name, $HostName) {
  $addresses = @()
  if ($HostName -ne '') { $addresses = @(Get-Addresses $HostName) }
  $knocks = @(Get-Knocks ($addresses + [System.Net.IPAddress]::Loopback) $Port)
  if ($knocks -contains 'open') {
    ${said('open')} -f $Name, $Port
    Write-Result $Id 'running' 'pass'
  } elseif ($addresses.Count -gt 0 -and $knocks -notcontains 'silent') {
    ${said('stopped')} -f $Name, $Port
    Write-Result $Id 'running' 'fail'
  } else {
    ${said('unsure')} -f $Name, $Port
    Write-Result $Id 'running' 'skip'
  }
}

function Write-DirectorySkip($Id) {
  Write-Result $Id 'directoryReachable' 'skip'
  Write-Result $Id 'filterFindsMail' 'skip'
}

function Find-Count($Base, $Filter, $Scope) {
  $request = New-Object System.DirectoryServices.Protocols.SearchRequest($Base, $Filter, $Scope, [string[]]@('1.1'))
  $script:connection.SendRequest($request).Entries.Count
}

function Write-DirectoryCheck($Id, $Name) {
  if ($LdapHost -eq '') {
    ${said('noDirectory')} -f $Name
    Write-DirectorySkip $Id
    return
  }
  try {
    Add-Type -AssemblyName System.DirectoryServices.Protocols
    $address = [uri]$(if ($LdapHost -like '*://*') { $LdapHost } else { 'ldap://' + $LdapHost })
    $secure = $address.Scheme -eq 'ldaps'
    $number = if ($address.Port -gt 0) { $address.Port } elseif ($secure) { 636 } else { 389 }
    $place = New-Object System.DirectoryServices.Protocols.LdapDirectoryIdentifier($address.DnsSafeHost, $number)
    $script:connection = New-Object System.DirectoryServices.Protocols.LdapConnection($place)
    $connection.AuthType = [System.DirectoryServices.Protocols.AuthType]::Anonymous
    $connection.SessionOptions.ProtocolVersion = 3
    $connection.SessionOptions.SecureSocketLayer = $secure
    $connection.Timeout = New-TimeSpan -Seconds 5
  } catch {
    ${said('unclear')} -f $Name
    Write-DirectorySkip $Id
    return
  }
  $answers = 'pass'
  try { $null = Find-Count '' '(objectClass=*)' 'Base' } catch {
    $wrong = $_.Exception.GetBaseException()
    if ($wrong -is [System.DirectoryServices.Protocols.LdapException]) {
      if (81, 85, 91 -contains $wrong.ErrorCode) { $answers = 'fail' }
    } elseif ($wrong -isnot [System.DirectoryServices.Protocols.DirectoryOperationException]) { $answers = 'skip' }
  }
  if ($answers -eq 'fail' -and @(Get-Knocks @(Get-Addresses $address.DnsSafeHost) $number) -contains 'open') {
    ${said('closing')} -f $Name
    Write-DirectorySkip $Id
    return
  }
  if ($answers -eq 'skip') {
    ${said('unclear')} -f $Name
    Write-DirectorySkip $Id
    return
  }
  if ($answers -eq 'fail') {
    ${said('silent')} -f $Name
    Write-Result $Id 'directoryReachable' 'fail'
    Write-Result $Id 'filterFindsMail' 'skip'
    return
  }
  ${said('answers')} -f $Name
  Write-Result $Id 'directoryReachable' 'pass'
  Write-FilterCheck $Id $Name
}

function Get-Filter($Id) {
  for ($place = 0; $place + 1 -lt $LdapFilters.Count; $place += 2) {
    if ($LdapFilters[$place] -ceq $Id -and $LdapFilters[$place + 1] -ne '') { return $LdapFilters[$place + 1] }
  }
  $LdapFilter
}

function Write-FilterCheck($Id, $Name) {
  $filter = Get-Filter $Id
  if ($LdapBase -eq '' -or $filter -eq '' -or $Mail -eq '') {
    ${said('noSearch')} -f $Name
    Write-Result $Id 'filterFindsMail' 'skip'
    return
  }
  $sought = $Mail.Replace('\\', '\\5c').Replace('*', '\\2a').Replace('(', '\\28').Replace(')', '\\29')
  try { $byMail = Find-Count $LdapBase ('(mail=' + $sought + ')') 'Subtree' } catch { $byMail = 0 }
  if ($byMail -eq 0) {
    ${said('nobody')} -f $Name
    Write-Result $Id 'filterFindsMail' 'skip'
    return
  }
  try { $byFilter = Find-Count $LdapBase $filter.Replace('%s', $sought) 'Subtree' } catch { $byFilter = -1 }
  if ($byFilter -gt 0) {
    ${said('found')} -f $Name
    Write-Result $Id 'filterFindsMail' 'pass'
  } elseif ($byFilter -eq 0) {
    ${said('notFound')} -f $Name
    Write-Result $Id 'filterFindsMail' 'fail'
  } else {
    ${said('unclear')} -f $Name
    Write-Result $Id 'filterFindsMail' 'skip'
  }
}

function Write-Check($Id, $Name, $HostName) {
  if ($Server -eq '') {
    Write-PortCheck $Id $Name $HostName
    ${said('elsewhere')} -f $Name, $Name
    Write-DirectorySkip $Id
  } elseif (-not $known) {
    return
  } elseif ($Server -ceq $Id) {
    Write-Result $Id 'here' 'pass'
    Write-RunningCheck $Id $Name $HostName
    Write-DirectoryCheck $Id $Name
  } else {
    Write-LinkCheck $Id $Name $HostName
  }
}
`;

/** Only the port is taken from the environment. */
const HEAD = `$Server = ''
$Port = if ($env:PORT) { $env:PORT } else { 1516 }
$LdapHost = ''
$LdapBase = ''
$LdapFilter = ''
$Mail = ''`;

/** Pairs, and no hash table: its keys would be equal but for their case, and the script would not begin. */
const filterTable = (servers: readonly Server[]): readonly string[] => [
  '$LdapFilters = @(',
  ...servers.flatMap(({ id, name }) => [commented(SCRIPT_WORDS.id(id, name)), `  ${quotedForPowerShell(id)}, ''`]),
  ')',
];

export function powerShellCheck({ title, topology: { servers } }: Playground): string {
  return [
    BYTE_ORDER_MARK + commented(CHECK_WORDS.title),
    ...(title === '' ? [] : [commented(CHECK_WORDS.of(title))]),
    commented(CHECK_WORDS.reads),
    ...[
      SCRIPT_WORDS.fillIn,
      SCRIPT_WORDS.port,
      SCRIPT_WORDS.from('$Server'),
      SCRIPT_WORDS.filters('$LdapFilters', '$LdapFilter'),
    ].map(commented),
    '',
    HEAD,
    ...filterTable(servers),
    FUNCTIONS,
    `$known = @(${["''", ...servers.map(({ id }) => quotedForPowerShell(id))].join(', ')}) -ccontains $Server`,
    ...servers.map(({ id, name, host }) =>
      ['Write-Check', ...[id, noAnswer(name), noAnswer(host)].map(quotedForPowerShell)].join(' '),
    ),
    `if (-not $known) { ${said('noSuchId')} -f $Server }`,
    '',
  ].join('\n');
}
