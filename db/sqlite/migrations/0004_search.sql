-- The words of comments, and the full-text index over them. They are filled in the same transaction (open.ts), since no SQL knows what a word is in every script.
CREATE TABLE `comment_words` (
	`place` integer PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`response_id` text NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`site_id`,`response_id`) REFERENCES `responses`(`site_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_words_words" CHECK(length(words) > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_words_response` ON `comment_words` (`site_id`,`response_id`);
--> statement-breakpoint
-- Words come ready from domain/search.ts, with a space between: "ascii" parts them there and nowhere else. The site is a word of its own column, so that a word
-- which only other sites say costs this one nothing. Nothing is ranked, so no lengths are kept (columnsize).
CREATE VIRTUAL TABLE `comment_index` USING fts5(`site_id`, `words`, content = 'comment_words', content_rowid = 'place', columnsize = 0, tokenize = 'ascii');
--> statement-breakpoint
-- What is deleted is taken out of the index at once, and not when its pages happen to be merged.
INSERT INTO `comment_index`(`comment_index`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
-- Words that somebody changes or erases, on whichever way, go from the index with them.
CREATE TRIGGER `comment_words_go` AFTER UPDATE OF `comment` ON `responses` WHEN old.`comment` IS NOT NULL AND new.`comment` IS NOT old.`comment`
BEGIN
	INSERT INTO `comment_index`(`comment_index`, rowid, `site_id`, `words`)
		SELECT 'delete', `place`, `site_id`, `words` FROM `comment_words` WHERE `site_id` = old.`site_id` AND `response_id` = old.`id`;
	DELETE FROM `comment_words` WHERE `site_id` = old.`site_id` AND `response_id` = old.`id`;
END;
