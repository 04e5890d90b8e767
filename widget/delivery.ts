/** Where the answer is. Only `saved` means that it is on the server's disk; `over` that an earlier one stands, `expired` that it was asked too long ago. */
export type Delivery = 'unsent' | 'sending' | 'saved' | 'kept' | 'waiting' | 'failed' | 'over' | 'expired';
