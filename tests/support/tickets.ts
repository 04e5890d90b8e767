/** The map of a help desk's export, as the tests of the import write it. */
export const TICKETS_MAP = {
  id: 'Ticket',
  rating: 'Score',
  comment: 'Remarks',
  agent: { column: 'Agent', separator: ';' },
  channel: 'Channel',
  team: 'Team',
  answered_at: { column: 'Date', format: 'dd/MM/yyyy HH:mm' },
};

const HEADER = 'Ticket,Score,Remarks,Agent,Channel,Team,Date';

/** A help desk's export: its header and one line for each record. */
export const tickets = (...records: readonly string[]): string => [HEADER, ...records, ''].join('\n');

export const ANA = '4711,5,"Quick, and kind",Ana,chat,Orders,20/11/2026 09:30';
export const BEN = '4712,2,,Ben,phone,Orders,20/11/2026 23:10';
export const CHO = '4713,4,"Two lines:\nsecond",Cho; Ana,chat,,21/11/2026 10:00';
