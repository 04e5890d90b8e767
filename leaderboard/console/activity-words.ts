/** What the log's words for an act mean; one that is not here is shown as the log has it. */
const ACTION_WORDS: Readonly<Record<string, string>> = {
  'response.exclude': 'left an answer out of the score',
  'response.restore': 'let an answer count again',
  'response.remove': 'removed an answer',
  'site.create': 'made the site',
  'site.update': 'changed the settings of the site',
  'share.create': 'made a share link',
  'share.revoke': 'ended a share link',
  'signing_key.create': 'made a signing key',
  'signing_key.revoke': 'revoked a signing key',
  'api_key.create': 'made an API key',
  'api_key.revoke': 'revoked an API key',
  'invitation.create': 'invited somebody',
  'invitation.delete': 'withdrew an invitation',
  'membership.create': 'brought somebody to the site',
  'membership.change': 'changed what somebody may do',
  'membership.delete': 'took somebody from the site',
  'user.create': 'made an account',
  'user.change': 'changed an account',
  'user.disable': 'disabled an account',
  'user.enable': 'enabled an account again',
  'user.end_sessions': 'ended the sessions of an account',
  'user.reset_link': 'made a link to a new password',
  'user.link': 'joined an account with the sign-in provider',
  'customer.erase': 'erased what was kept of a customer',
  'agent.remove': 'made an agent nameless',
  'job.retention': 'erased words that were kept long enough',
  'job.expired': 'cleared away what had expired',
};

/** An act as the end of a sentence that begins with who did it. */
export const actionText = (action: string): string => ACTION_WORDS[action] ?? action.replaceAll('.', ' ');

/** "role: lead" */
export const detailText = (name: string, value: string | number | boolean | null): string => `${name.replaceAll('_', ' ')}: ${value ?? 'none'}`;
