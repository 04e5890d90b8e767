-- A column is added where the table stands: drizzle-kit would rebuild it, and forget STRICT on the way.
ALTER TABLE `sites` ADD COLUMN `themes` text CONSTRAINT "sites_themes" CHECK(json_type(themes) = 'array');
