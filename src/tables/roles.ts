/** What rows and cells are to whoever listens, said outright: laid out by hand, a table is none to some browsers. */

export const AS = {
  grid: { role: 'grid', 'aria-multiselectable': true },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'gridcell' },
  /** One that cannot be changed. */
  fixedCell: { role: 'gridcell', 'aria-readonly': true },
} as const;
