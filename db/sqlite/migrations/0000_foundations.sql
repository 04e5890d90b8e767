-- STRICT and WITHOUT ROWID are added by hand: drizzle-kit knows neither, and forgets both when it rebuilds a table.
CREATE TABLE `agents` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agents_id" CHECK(length(id) between 1 and 128),
	CONSTRAINT "agents_name" CHECK(length(name) between 1 and 128)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `channels` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "channels_id" CHECK(length(id) between 1 and 128)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `credits` (
	`site_id` text NOT NULL,
	`agent_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`response_id` text NOT NULL,
	`channel_id` text NOT NULL,
	PRIMARY KEY(`site_id`, `agent_id`, `created_at`, `response_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `exposures` (
	`site_id` text NOT NULL,
	`interaction_id` text NOT NULL,
	`kind` text NOT NULL,
	`heard_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `interaction_id`, `kind`),
	FOREIGN KEY (`site_id`,`interaction_id`) REFERENCES `interactions`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exposures_kind" CHECK(kind in ('asked', 'shown', 'dismissed'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `interaction_agents` (
	`site_id` text NOT NULL,
	`interaction_id` text NOT NULL,
	`agent_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`site_id`, `interaction_id`, `agent_id`),
	FOREIGN KEY (`site_id`,`interaction_id`) REFERENCES `interactions`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`agent_id`) REFERENCES `agents`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "interaction_agents_position" CHECK(position >= 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `interactions` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`channel_id` text NOT NULL,
	`team` text,
	`case_id` text,
	`is_verified` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`,`channel_id`) REFERENCES `channels`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "interactions_id" CHECK(length(id) between 1 and 128),
	CONSTRAINT "interactions_team" CHECK(length(team) between 1 and 128),
	CONSTRAINT "interactions_case_id" CHECK(length(case_id) between 1 and 128),
	CONSTRAINT "interactions_is_verified" CHECK(is_verified in (0, 1))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `moves` (
	`site_id` text NOT NULL,
	`seq` integer NOT NULL,
	`move` text NOT NULL,
	PRIMARY KEY(`site_id`, `seq`),
	CONSTRAINT "moves_move" CHECK(json_valid(move) and json_type(move, '$.change') = 'object')
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `responses` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`interaction_id` text NOT NULL,
	`edit_token_hash` blob NOT NULL,
	`revision` integer NOT NULL,
	`rating` integer NOT NULL,
	`comment` text,
	`language` text,
	`surface` text NOT NULL,
	`page` text,
	`delay` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`,`interaction_id`) REFERENCES `interactions`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "responses_id" CHECK(length(id) between 1 and 64),
	CONSTRAINT "responses_edit_token_hash" CHECK(length(edit_token_hash) = 32),
	CONSTRAINT "responses_revision" CHECK(revision >= 0),
	CONSTRAINT "responses_rating" CHECK(rating between 1 and 5),
	CONSTRAINT "responses_comment" CHECK(length(comment) between 1 and 2000),
	CONSTRAINT "responses_language" CHECK(length(language) between 1 and 35),
	CONSTRAINT "responses_surface" CHECK(surface in ('inline', 'popup', 'other')),
	CONSTRAINT "responses_page" CHECK(length(page) between 1 and 8192),
	CONSTRAINT "responses_delay" CHECK(delay >= 0),
	CONSTRAINT "responses_changed_at" CHECK(changed_at >= created_at),
	CONSTRAINT "responses_removed_at" CHECK(removed_at is null or coalesce(comment, language, page) is null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_interaction` ON `responses` (`site_id`,`interaction_id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`site_id` text NOT NULL,
	`response_id` text NOT NULL,
	`revision` integer NOT NULL,
	`rating` integer NOT NULL,
	`comment` text,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `response_id`, `revision`),
	FOREIGN KEY (`site_id`,`response_id`) REFERENCES `responses`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_revision" CHECK(revision >= 0),
	CONSTRAINT "revisions_rating" CHECK(rating between 1 and 5),
	CONSTRAINT "revisions_comment" CHECK(length(comment) between 1 and 2000)
) STRICT;
--> statement-breakpoint
CREATE TABLE `rollup_days` (
	`site_id` text NOT NULL,
	`day` text NOT NULL,
	`agent_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`c1` integer NOT NULL,
	`c2` integer NOT NULL,
	`c3` integer NOT NULL,
	`c4` integer NOT NULL,
	`c5` integer NOT NULL,
	`comments` integer NOT NULL,
	`asked` integer NOT NULL,
	`shown` integer NOT NULL,
	`dismissed` integer NOT NULL,
	PRIMARY KEY(`site_id`, `day`, `agent_id`, `channel_id`),
	CONSTRAINT "rollup_days_day" CHECK(day glob '????-??-??'),
	CONSTRAINT "rollup_days_tally" CHECK(min(c1, c2, c3, c4, c5, comments, asked, shown, dismissed) >= 0 and comments <= c1 + c2 + c3 + c4 + c5)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `rollup_hours` (
	`site_id` text NOT NULL,
	`hour` integer NOT NULL,
	`agent_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`c1` integer NOT NULL,
	`c2` integer NOT NULL,
	`c3` integer NOT NULL,
	`c4` integer NOT NULL,
	`c5` integer NOT NULL,
	`comments` integer NOT NULL,
	`asked` integer NOT NULL,
	`shown` integer NOT NULL,
	`dismissed` integer NOT NULL,
	PRIMARY KEY(`site_id`, `hour`, `agent_id`, `channel_id`),
	CONSTRAINT "rollup_hours_tally" CHECK(min(c1, c2, c3, c4, c5, comments, asked, shown, dismissed) >= 0 and comments <= c1 + c2 + c3 + c4 + c5)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sites` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`seq` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "sites_id" CHECK(length(id) between 1 and 64),
	CONSTRAINT "sites_key" CHECK(length(key) between 16 and 64),
	CONSTRAINT "sites_name" CHECK(length(name) between 1 and 128),
	CONSTRAINT "sites_time_zone" CHECK(length(time_zone) between 1 and 64),
	CONSTRAINT "sites_seq" CHECK(seq >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sites_key_unique` ON `sites` (`key`);
