/** Who and what there is in the communities of made cases: names that nobody bears, in domains that nobody has. */

export const CAST = {
  users: ['Ann', 'Bob', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hana', 'Ivo', 'Jana', 'Kai', 'Lena', 'Milo', 'Nora'],
  externals: ['Xavier', 'Yara', 'Zoe', 'Wim', 'Vera'],
  domains: ['partner.example', 'supplier.example', 'customer.example', 'northwind.example'],
  servers: [
    ['st1', 'st2', 'st3', 'st4', 'st5', 'st6'],
    ['north', 'south', 'east', 'west', 'centre', 'coast'],
    ['berlin', 'lyon', 'porto', 'turin', 'gent', 'malmo'],
    ['chat01', 'chat02', 'chat03', 'chat04', 'chat05', 'chat06'],
  ],
  clusters: ['cluster1', 'head-office', 'campus'],
} as const;
