import * as z from 'zod';
import { SCOPES } from '../domain/access.ts';
import { SIGNING_ALGORITHMS } from '../domain/signature.ts';
import { Moment, Name, SiteKey } from './fields.ts';

const KeyName = Name.meta({ description: 'What uses it.', example: 'Help desk' });
const Algorithm = z.enum(SIGNING_ALGORITHMS).meta({ description: 'With what tokens are signed by this key, for as long as it lives.' });

/** A key to be made that a help desk signs interactions with. */
export const NewSigningKey = z
  .strictObject({
    site: SiteKey.optional(),
    name: KeyName,
    algorithm: Algorithm,
    // A key is some hundred characters; nothing that is longer needs to be read.
    public_key: z.string().max(4096).optional().meta({ description: 'Of EdDSA: the public half of an Ed25519 key pair, as PEM or as JWK.' }),
  })
  .meta({ id: 'NewSigningKey' });
export type NewSigningKey = z.infer<typeof NewSigningKey>;

const signingKeyFields = {
  id: z.string().meta({ description: 'The `kid` of the tokens.', example: 'k_3f9c2b7e51d0a864' }),
  name: Name,
  algorithm: Algorithm,
  created_at: Moment,
  revoked_at: Moment.nullable(),
};

/** A signing key without its secret. */
export const SigningKeyMessage = z.strictObject(signingKeyFields).meta({ id: 'SigningKey' });
export type SigningKeyMessage = z.infer<typeof SigningKeyMessage>;

/** A signing key, with the secret of HS256, which is told this once. */
export const MadeSigningKey = z
  .strictObject({
    ...signingKeyFields,
    secret: z.string().optional().meta({ description: 'The key of the HMAC is this text, as it stands here.' }),
  })
  .meta({ id: 'MadeSigningKey' });
export type MadeSigningKey = z.infer<typeof MadeSigningKey>;

/** The signing keys that a site has or had, in the order of creation. */
export const SigningKeyList = z.strictObject({ data: z.array(SigningKeyMessage) }).meta({ id: 'SigningKeyList' });
export type SigningKeyList = z.infer<typeof SigningKeyList>;

const Scopes = z
  .array(z.enum(SCOPES))
  .min(1)
  .refine((scopes) => new Set(scopes).size === scopes.length, 'must not have a scope twice')
  .meta({ description: '`ingest` hands in interactions, `read` reads all that is read, `admin` does everything.' });

/** A secret key to be made for another program. */
export const NewApiKey = z.strictObject({ site: SiteKey.optional(), name: KeyName, scopes: Scopes }).meta({ id: 'NewApiKey' });
export type NewApiKey = z.infer<typeof NewApiKey>;

const apiKeyFields = {
  id: z.string(),
  name: Name,
  prefix: z.string().meta({ description: 'The first characters of the key.', example: 'aw_sk_x1Yz' }),
  scopes: Scopes,
  created_at: Moment,
  last_used_at: Moment.nullable().meta({ description: 'To the minute.' }),
  revoked_at: Moment.nullable(),
};

/** An API key by what can be shown of it. */
export const ApiKeyMessage = z.strictObject(apiKeyFields).meta({ id: 'ApiKey' });
export type ApiKeyMessage = z.infer<typeof ApiKeyMessage>;

/** An API key with the key itself, which is told this once. */
export const MadeApiKey = z.strictObject({ ...apiKeyFields, key: z.string() }).meta({ id: 'MadeApiKey' });
export type MadeApiKey = z.infer<typeof MadeApiKey>;

/** The API keys that a site has or had, in the order of creation. */
export const ApiKeyList = z.strictObject({ data: z.array(ApiKeyMessage) }).meta({ id: 'ApiKeyList' });
export type ApiKeyList = z.infer<typeof ApiKeyList>;
