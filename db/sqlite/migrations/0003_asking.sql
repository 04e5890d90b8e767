-- Columns are added where the tables stand: drizzle-kit would copy all that customers ever wrote, and forget STRICT on the way.
ALTER TABLE `responses` ADD COLUMN `reasons` text CONSTRAINT "responses_reasons" CHECK(reasons is null or (json_type(reasons) = 'array' and removed_at is null));
--> statement-breakpoint
ALTER TABLE `revisions` ADD COLUMN `reasons` text CONSTRAINT "revisions_reasons" CHECK(json_type(reasons) = 'array');
--> statement-breakpoint
ALTER TABLE `sites` ADD COLUMN `widget` text DEFAULT '{}' NOT NULL CONSTRAINT "sites_widget" CHECK(json_type(widget) = 'object');
--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_account` ON `credentials` (`provider_id`,`account_id`);
