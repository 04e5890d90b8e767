/** A refusal with everything that it can have. */
export const problem = {
  type: 'https://example.com/problems/validation_failed',
  title: 'The message is not valid.',
  status: 422,
  code: 'validation_failed',
  detail: 'See errors.',
  instance: '/api/v1/responses',
  request_id: '019aa5a0-7c1e-7d3b-9f1d-2f6a4b8c0d1e',
  errors: [{ pointer: '/rating', detail: 'must be 1 to 5' }],
};
