-- Added where the table stands. Sites that are there go on as they were: their agents see their own numbers.
ALTER TABLE `sites` ADD COLUMN `ranking` text DEFAULT 'own' NOT NULL CONSTRAINT "sites_ranking" CHECK(ranking in ('full', 'anonymous', 'own', 'none'));
