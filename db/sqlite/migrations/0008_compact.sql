-- Ids that stand in every row and every key take 16 bytes where they are UUIDs (packed.ts), of the hash of an edit token its first half stands, who is credited
-- stands in the row of the interaction, and so does which answer it has. STRICT and WITHOUT ROWID are written by hand, and so is what older rows become.
-- Whole definitions again, since SQLite changes a table by making it anew, and a migration stands alone whatever later ones do.
-- The moves are left out: whoever follows a site over an update is given the board anew.
CREATE TABLE `__new_interactions` (
	`site_id` text NOT NULL,
	`id` any NOT NULL,
	`channel_id` text NOT NULL,
	`team` text,
	`case_id` text,
	`customer` text,
	`is_verified` integer NOT NULL,
	`agents` text,
	`answer_id` any,
	PRIMARY KEY(`site_id`, `id`, `is_verified`),
	FOREIGN KEY (`site_id`,`channel_id`) REFERENCES `channels`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "interactions_id" CHECK(length(id) between 1 and 128),
	CONSTRAINT "interactions_team" CHECK(length(team) between 1 and 128),
	CONSTRAINT "interactions_case_id" CHECK(length(case_id) between 1 and 128),
	CONSTRAINT "interactions_customer" CHECK(length(customer) between 1 and 128),
	CONSTRAINT "interactions_is_verified" CHECK(is_verified in (0, 1)),
	CONSTRAINT "interactions_agents" CHECK(json_type(agents) = 'array')
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_interactions`("site_id", "id", "channel_id", "team", "case_id", "customer", "is_verified", "agents", "answer_id") SELECT i."site_id", iif(i."id" glob '????????-????-[1-8]???-[89ab]???-????????????' and i."id" = lower(i."id") and length(unhex(replace(i."id", '-', ''))) = 16, unhex(replace(i."id", '-', '')), i."id"), i."channel_id", i."team", i."case_id", i."customer", i."is_verified", (select json_group_array("agent_id" order by "position") from `interaction_agents` a where a."site_id" = i."site_id" and a."interaction_id" = i."id" and a."is_verified" = i."is_verified" having count(*) > 0), (select iif(r."id" glob '????????-????-[1-8]???-[89ab]???-????????????' and r."id" = lower(r."id") and length(unhex(replace(r."id", '-', ''))) = 16, unhex(replace(r."id", '-', '')), r."id") from `responses` r where r."site_id" = i."site_id" and r."interaction_id" = i."id" and r."is_verified" = i."is_verified") FROM `interactions` i;
--> statement-breakpoint
DROP TABLE `interactions`;
--> statement-breakpoint
ALTER TABLE `__new_interactions` RENAME TO `interactions`;
--> statement-breakpoint
CREATE INDEX `interactions_customer` ON `interactions` (`site_id`,`customer`) WHERE customer is not null;
--> statement-breakpoint
CREATE TABLE `__new_exposures` (
	`site_id` text NOT NULL,
	`interaction_id` any NOT NULL,
	`is_verified` integer NOT NULL,
	`kind` text NOT NULL,
	`heard_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `interaction_id`, `is_verified`, `kind`),
	FOREIGN KEY (`site_id`,`interaction_id`,`is_verified`) REFERENCES `interactions`(`site_id`,`id`,`is_verified`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exposures_kind" CHECK(kind in ('closed', 'asked', 'shown', 'dismissed'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_exposures`("site_id", "interaction_id", "is_verified", "kind", "heard_at") SELECT "site_id", iif("interaction_id" glob '????????-????-[1-8]???-[89ab]???-????????????' and "interaction_id" = lower("interaction_id") and length(unhex(replace("interaction_id", '-', ''))) = 16, unhex(replace("interaction_id", '-', '')), "interaction_id"), "is_verified", "kind", "heard_at" FROM `exposures`;
--> statement-breakpoint
DROP TABLE `exposures`;
--> statement-breakpoint
ALTER TABLE `__new_exposures` RENAME TO `exposures`;
--> statement-breakpoint
CREATE TABLE `__new_revisions` (
	`site_id` text NOT NULL,
	`response_id` any NOT NULL,
	`revision` integer NOT NULL,
	`rating` integer NOT NULL,
	`comment` text,
	`recorded_at` integer NOT NULL,
	`reasons` text,
	PRIMARY KEY(`site_id`, `response_id`, `revision`),
	FOREIGN KEY (`site_id`,`response_id`) REFERENCES `responses`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_revision" CHECK(revision >= 0),
	CONSTRAINT "revisions_rating" CHECK(rating between 1 and 5),
	CONSTRAINT "revisions_comment" CHECK(length(comment) between 1 and 2000),
	CONSTRAINT "revisions_reasons" CHECK(json_type(reasons) = 'array')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_revisions`("site_id", "response_id", "revision", "rating", "comment", "recorded_at", "reasons") SELECT "site_id", iif("response_id" glob '????????-????-[1-8]???-[89ab]???-????????????' and "response_id" = lower("response_id") and length(unhex(replace("response_id", '-', ''))) = 16, unhex(replace("response_id", '-', '')), "response_id"), "revision", "rating", "comment", "recorded_at", "reasons" FROM `revisions`;
--> statement-breakpoint
DROP TABLE `revisions`;
--> statement-breakpoint
ALTER TABLE `__new_revisions` RENAME TO `revisions`;
--> statement-breakpoint
CREATE TABLE `__new_credits` (
	`site_id` text NOT NULL,
	`agent_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`response_id` any NOT NULL,
	`channel_id` text NOT NULL,
	PRIMARY KEY(`site_id`, `agent_id`, `created_at`, `response_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_credits`("site_id", "agent_id", "created_at", "response_id", "channel_id") SELECT "site_id", "agent_id", "created_at", iif("response_id" glob '????????-????-[1-8]???-[89ab]???-????????????' and "response_id" = lower("response_id") and length(unhex(replace("response_id", '-', ''))) = 16, unhex(replace("response_id", '-', '')), "response_id"), "channel_id" FROM `credits`;
--> statement-breakpoint
DROP TABLE `credits`;
--> statement-breakpoint
ALTER TABLE `__new_credits` RENAME TO `credits`;
--> statement-breakpoint
CREATE TABLE `__new_exclusions` (
	`site_id` text NOT NULL,
	`response_id` any NOT NULL,
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
INSERT INTO `__new_exclusions`("site_id", "response_id", "excluded_at", "excluded_by", "reason", "restored_at", "restored_by") SELECT "site_id", iif("response_id" glob '????????-????-[1-8]???-[89ab]???-????????????' and "response_id" = lower("response_id") and length(unhex(replace("response_id", '-', ''))) = 16, unhex(replace("response_id", '-', '')), "response_id"), "excluded_at", "excluded_by", "reason", "restored_at", "restored_by" FROM `exclusions`;
--> statement-breakpoint
DROP TABLE `exclusions`;
--> statement-breakpoint
ALTER TABLE `__new_exclusions` RENAME TO `exclusions`;
--> statement-breakpoint
CREATE TABLE `__new_responses` (
	`site_id` text NOT NULL,
	`id` any NOT NULL,
	`interaction_id` any NOT NULL,
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
	`reasons` text,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`,`interaction_id`,`is_verified`) REFERENCES `interactions`(`site_id`,`id`,`is_verified`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "responses_id" CHECK(length(id) between 1 and 64),
	CONSTRAINT "responses_edit_token_hash" CHECK(length(edit_token_hash) = 16),
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
	CONSTRAINT "responses_signals" CHECK(json_type(signals) = 'array'),
	CONSTRAINT "responses_reasons" CHECK(reasons is null or (json_type(reasons) = 'array' and removed_at is null))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_responses`("site_id", "id", "interaction_id", "is_verified", "edit_token_hash", "revision", "rating", "comment", "language", "surface", "page", "delay", "created_at", "changed_at", "removed_at", "is_commented", "words_erased_at", "left_out", "signals", "reasons") SELECT "site_id", iif("id" glob '????????-????-[1-8]???-[89ab]???-????????????' and "id" = lower("id") and length(unhex(replace("id", '-', ''))) = 16, unhex(replace("id", '-', '')), "id"), iif("interaction_id" glob '????????-????-[1-8]???-[89ab]???-????????????' and "interaction_id" = lower("interaction_id") and length(unhex(replace("interaction_id", '-', ''))) = 16, unhex(replace("interaction_id", '-', '')), "interaction_id"), "is_verified", substr("edit_token_hash", 1, 16), "revision", "rating", "comment", "language", "surface", "page", "delay", "created_at", "changed_at", "removed_at", "is_commented", "words_erased_at", "left_out", "signals", "reasons" FROM `responses`;
--> statement-breakpoint
DROP TABLE `responses`;
--> statement-breakpoint
ALTER TABLE `__new_responses` RENAME TO `responses`;
--> statement-breakpoint
CREATE TABLE `__new_comment_words` (
	`place` integer PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`response_id` any NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`site_id`,`response_id`) REFERENCES `responses`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_words_words" CHECK(length(words) > 0)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_comment_words`("place", "site_id", "response_id", "words") SELECT "place", "site_id", iif("response_id" glob '????????-????-[1-8]???-[89ab]???-????????????' and "response_id" = lower("response_id") and length(unhex(replace("response_id", '-', ''))) = 16, unhex(replace("response_id", '-', '')), "response_id"), "words" FROM `comment_words`;
--> statement-breakpoint
DROP TABLE `comment_words`;
--> statement-breakpoint
ALTER TABLE `__new_comment_words` RENAME TO `comment_words`;
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_words_response` ON `comment_words` (`site_id`,`response_id`);
--> statement-breakpoint
CREATE TABLE `__new_moves` (
	`site_id` text NOT NULL,
	`seq` integer NOT NULL,
	`moves` text NOT NULL,
	PRIMARY KEY(`site_id`, `seq`),
	CONSTRAINT "moves_moves" CHECK(json_type(moves) = 'array' and json_type(moves, '$[0].change') is 'object')
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
DROP TABLE `moves`;
--> statement-breakpoint
ALTER TABLE `__new_moves` RENAME TO `moves`;
--> statement-breakpoint
DROP TABLE `interaction_agents`;
--> statement-breakpoint
CREATE TRIGGER `comment_words_go` AFTER UPDATE OF `comment` ON `responses` WHEN old.`comment` IS NOT NULL AND new.`comment` IS NOT old.`comment`
BEGIN
	INSERT INTO `comment_index`(`comment_index`, rowid, `site_id`, `words`)
		SELECT 'delete', `place`, `site_id`, `words` FROM `comment_words` WHERE `site_id` = old.`site_id` AND `response_id` = old.`id`;
	DELETE FROM `comment_words` WHERE `site_id` = old.`site_id` AND `response_id` = old.`id`;
END;
