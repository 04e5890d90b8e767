-- Added where the tables stand. Nothing is shown by a link that it did not show before.
ALTER TABLE `agents` ADD COLUMN `is_celebrated` integer DEFAULT 1 NOT NULL CONSTRAINT "agents_is_celebrated" CHECK(is_celebrated in (0, 1));
--> statement-breakpoint
ALTER TABLE `shares` ADD COLUMN `shows_words` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `shares` ADD COLUMN `shows_names` integer DEFAULT 0 NOT NULL CONSTRAINT "shares_shown" CHECK(shows_words in (0, 1) and shows_names in (0, 1));
