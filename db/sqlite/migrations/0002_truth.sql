-- STRICT and WITHOUT ROWID, and what older rows hold in new columns, are written by hand.
-- The roll-ups are left empty: they are counted anew in the same transaction (open.ts), since no SQL knows the days of a time zone.
CREATE TABLE `__new_exposures` (
	`site_id` text NOT NULL,
	`interaction_id` text NOT NULL,
	`is_verified` integer NOT NULL,
	`kind` text NOT NULL,
	`heard_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `interaction_id`, `is_verified`, `kind`),
	FOREIGN KEY (`site_id`,`interaction_id`,`is_verified`) REFERENCES `interactions`(`site_id`,`id`,`is_verified`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exposures_kind" CHECK(kind in ('closed', 'asked', 'shown', 'dismissed'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_exposures`("site_id", "interaction_id", "is_verified", "kind", "heard_at") SELECT "site_id", "interaction_id", (select "is_verified" from `interactions` where `interactions`."site_id" = `exposures`."site_id" and `interactions`."id" = `exposures`."interaction_id"), "kind", "heard_at" FROM `exposures`;
--> statement-breakpoint
DROP TABLE `exposures`;
--> statement-breakpoint
ALTER TABLE `__new_exposures` RENAME TO `exposures`;
--> statement-breakpoint
CREATE TABLE `__new_interaction_agents` (
	`site_id` text NOT NULL,
	`interaction_id` text NOT NULL,
	`is_verified` integer NOT NULL,
	`agent_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`site_id`, `interaction_id`, `is_verified`, `agent_id`),
	FOREIGN KEY (`site_id`,`interaction_id`,`is_verified`) REFERENCES `interactions`(`site_id`,`id`,`is_verified`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`,`agent_id`) REFERENCES `agents`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "interaction_agents_position" CHECK(position >= 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_interaction_agents`("site_id", "interaction_id", "is_verified", "agent_id", "position") SELECT "site_id", "interaction_id", (select "is_verified" from `interactions` where `interactions`."site_id" = `interaction_agents`."site_id" and `interactions`."id" = `interaction_agents`."interaction_id"), "agent_id", "position" FROM `interaction_agents`;
--> statement-breakpoint
DROP TABLE `interaction_agents`;
--> statement-breakpoint
ALTER TABLE `__new_interaction_agents` RENAME TO `interaction_agents`;
--> statement-breakpoint
CREATE TABLE `__new_responses` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`interaction_id` text NOT NULL,
	`is_verified` integer NOT NULL,
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
	`is_commented` integer NOT NULL,
	`words_erased_at` integer,
	`left_out` text,
	`signals` text,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`,`interaction_id`,`is_verified`) REFERENCES `interactions`(`site_id`,`id`,`is_verified`) ON UPDATE no action ON DELETE no action,
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
	CONSTRAINT "responses_removed_at" CHECK(coalesce(removed_at, words_erased_at) is null or coalesce(comment, language, page) is null),
	CONSTRAINT "responses_is_commented" CHECK(is_commented in (0, 1) and (comment is null or is_commented = 1)),
	CONSTRAINT "responses_left_out" CHECK(left_out in ('suspect', 'excluded')),
	CONSTRAINT "responses_signals" CHECK(json_type(signals) = 'array')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_responses`("site_id", "id", "interaction_id", "is_verified", "edit_token_hash", "revision", "rating", "comment", "language", "surface", "page", "delay", "created_at", "changed_at", "removed_at", "is_commented", "words_erased_at", "left_out", "signals") SELECT "site_id", "id", "interaction_id", (select "is_verified" from `interactions` where `interactions`."site_id" = `responses`."site_id" and `interactions`."id" = `responses`."interaction_id"), "edit_token_hash", "revision", "rating", "comment", "language", "surface", "page", "delay", "created_at", "changed_at", "removed_at", "comment" is not null, null, null, null FROM `responses`;
--> statement-breakpoint
DROP TABLE `responses`;
--> statement-breakpoint
ALTER TABLE `__new_responses` RENAME TO `responses`;
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_interaction` ON `responses` (`site_id`,`interaction_id`,`is_verified`);
--> statement-breakpoint
CREATE TABLE `__new_rollup_days` (
	`site_id` text NOT NULL,
	`day` text NOT NULL,
	`agent_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`team_id` text NOT NULL,
	`is_verified` integer NOT NULL,
	`c1` integer NOT NULL,
	`c2` integer NOT NULL,
	`c3` integer NOT NULL,
	`c4` integer NOT NULL,
	`c5` integer NOT NULL,
	`comments` integer NOT NULL,
	`excluded` integer NOT NULL,
	`suspect` integer NOT NULL,
	`closed` integer NOT NULL,
	`asked` integer NOT NULL,
	`shown` integer NOT NULL,
	`dismissed` integer NOT NULL,
	PRIMARY KEY(`site_id`, `day`, `agent_id`, `channel_id`, `team_id`, `is_verified`),
	CONSTRAINT "rollup_days_day" CHECK(day glob '????-??-??'),
	CONSTRAINT "rollup_days_tally" CHECK(min(c1, c2, c3, c4, c5, comments, excluded, suspect, closed, asked, shown, dismissed) >= 0 and comments <= c1 + c2 + c3 + c4 + c5)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
DROP TABLE `rollup_days`;
--> statement-breakpoint
ALTER TABLE `__new_rollup_days` RENAME TO `rollup_days`;
--> statement-breakpoint
CREATE TABLE `__new_rollup_hours` (
	`site_id` text NOT NULL,
	`hour` integer NOT NULL,
	`agent_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`team_id` text NOT NULL,
	`is_verified` integer NOT NULL,
	`c1` integer NOT NULL,
	`c2` integer NOT NULL,
	`c3` integer NOT NULL,
	`c4` integer NOT NULL,
	`c5` integer NOT NULL,
	`comments` integer NOT NULL,
	`excluded` integer NOT NULL,
	`suspect` integer NOT NULL,
	`closed` integer NOT NULL,
	`asked` integer NOT NULL,
	`shown` integer NOT NULL,
	`dismissed` integer NOT NULL,
	PRIMARY KEY(`site_id`, `hour`, `agent_id`, `channel_id`, `team_id`, `is_verified`),
	CONSTRAINT "rollup_hours_tally" CHECK(min(c1, c2, c3, c4, c5, comments, excluded, suspect, closed, asked, shown, dismissed) >= 0 and comments <= c1 + c2 + c3 + c4 + c5)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
DROP TABLE `rollup_hours`;
--> statement-breakpoint
ALTER TABLE `__new_rollup_hours` RENAME TO `rollup_hours`;
--> statement-breakpoint
CREATE TABLE `__new_interactions` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`channel_id` text NOT NULL,
	`team` text,
	`case_id` text,
	`customer` text,
	`is_verified` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`, `is_verified`),
	FOREIGN KEY (`site_id`,`channel_id`) REFERENCES `channels`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "interactions_id" CHECK(length(id) between 1 and 128),
	CONSTRAINT "interactions_team" CHECK(length(team) between 1 and 128),
	CONSTRAINT "interactions_case_id" CHECK(length(case_id) between 1 and 128),
	CONSTRAINT "interactions_customer" CHECK(length(customer) between 1 and 128),
	CONSTRAINT "interactions_is_verified" CHECK(is_verified in (0, 1))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_interactions`("site_id", "id", "channel_id", "team", "case_id", "customer", "is_verified") SELECT "site_id", "id", "channel_id", "team", "case_id", null, "is_verified" FROM `interactions`;
--> statement-breakpoint
DROP TABLE `interactions`;
--> statement-breakpoint
ALTER TABLE `__new_interactions` RENAME TO `interactions`;
--> statement-breakpoint
CREATE INDEX `interactions_customer` ON `interactions` (`site_id`,`customer`) WHERE customer is not null;
