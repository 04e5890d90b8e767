-- STRICT and WITHOUT ROWID are added by hand, and columns are added to `sites` where drizzle-kit would rebuild it.
CREATE TABLE `api_keys` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`key_hash` blob NOT NULL,
	`prefix` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "api_keys_key_hash" CHECK(length(key_hash) = 32),
	CONSTRAINT "api_keys_name" CHECK(length(name) between 1 and 128),
	CONSTRAINT "api_keys_scopes" CHECK(json_type(scopes) = 'array')
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_key_hash_unique` ON `api_keys` (`key_hash`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`site_id` text NOT NULL,
	`key_hash` blob NOT NULL,
	`request_hash` blob NOT NULL,
	`status` integer NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `key_hash`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "idempotency_keys_key_hash" CHECK(length(key_hash) = 32),
	CONSTRAINT "idempotency_keys_request_hash" CHECK(length(request_hash) = 32)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `shares` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` blob NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shares_token_hash" CHECK(length(token_hash) = 32),
	CONSTRAINT "shares_name" CHECK(length(name) between 1 and 128)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `shares_token_hash_unique` ON `shares` (`token_hash`);--> statement-breakpoint
CREATE TABLE `signing_keys` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`algorithm` text NOT NULL,
	`public_key` text,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "signing_keys_id" CHECK(length(id) between 1 and 64),
	CONSTRAINT "signing_keys_name" CHECK(length(name) between 1 and 128),
	CONSTRAINT "signing_keys_algorithm" CHECK((algorithm = 'HS256' and public_key is null) or (algorithm = 'EdDSA' and public_key is not null))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`account_id` text NOT NULL,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `credentials_user` ON `credentials` (`user_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`teams` text NOT NULL,
	`agent_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_role" CHECK(role in ('admin', 'lead', 'agent') and json_type(teams) = 'array' and (role <> 'agent' or agent_id is not null)),
	CONSTRAINT "invitations_email" CHECK(length(email) between 3 and 254 and email = lower(email)),
	CONSTRAINT "invitations_name" CHECK(length(name) between 1 and 128)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_hash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`site_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`teams` text NOT NULL,
	`agent_id` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `user_id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "memberships_role" CHECK(role in ('admin', 'lead', 'agent') and json_type(teams) = 'array' and (role <> 'agent' or agent_id is not null))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`user_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "one_time_links_purpose" CHECK(purpose in ('setup', 'reset'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sessions_token_hash" CHECK(length(token_hash) = 43)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_id_unique` ON `sessions` (`id`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`is_owner` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`disabled_at` integer,
	CONSTRAINT "users_id" CHECK(length(id) between 1 and 64),
	CONSTRAINT "users_email" CHECK(length(email) between 3 and 254 and email = lower(email)),
	CONSTRAINT "users_name" CHECK(length(name) between 1 and 128),
	CONSTRAINT "users_is_owner" CHECK(is_owner in (0, 1))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`details` text NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	CONSTRAINT "audit_entries_actor" CHECK(length(actor) between 1 and 200),
	CONSTRAINT "audit_entries_action" CHECK(length(action) between 1 and 64),
	CONSTRAINT "audit_entries_details" CHECK(json_type(details) = 'object')
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `exclusions` (
	`site_id` text NOT NULL,
	`response_id` text NOT NULL,
	`excluded_at` integer NOT NULL,
	`excluded_by` text NOT NULL,
	`reason` text,
	`restored_at` integer,
	`restored_by` text,
	PRIMARY KEY(`site_id`, `response_id`, `excluded_at`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exclusions_reason" CHECK(length(reason) between 1 and 500),
	CONSTRAINT "exclusions_restored_at" CHECK((restored_at is null) = (restored_by is null) and restored_at >= excluded_at)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `job_runs` (
	`site_id` text NOT NULL,
	`job` text NOT NULL,
	`ran_at` integer NOT NULL,
	`rows` integer NOT NULL,
	PRIMARY KEY(`site_id`, `job`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "job_runs_job" CHECK(length(job) between 1 and 64),
	CONSTRAINT "job_runs_rows" CHECK(rows >= 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `sites` ADD `signature` text DEFAULT 'off' NOT NULL CONSTRAINT "sites_signature" CHECK(signature in ('off', 'prefer', 'require'));
--> statement-breakpoint
ALTER TABLE `sites` ADD `origins` text DEFAULT '[]' NOT NULL CONSTRAINT "sites_origins" CHECK(json_type(origins) = 'array');
--> statement-breakpoint
ALTER TABLE `sites` ADD `retention_days` integer CONSTRAINT "sites_retention_days" CHECK(retention_days between 1 and 36500);
