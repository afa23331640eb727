GRANT SELECT, INSERT, UPDATE ON release_drafts, office_contacts, gallery_photos, public_pages, notice_preferences,
  home_visits, retention_settings TO ayni_member;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON release_guests TO ayni_member;--> statement-breakpoint
-- What the region declared is said again with its new source; what it said before stays.
GRANT SELECT, INSERT ON declared_facts TO ayni_member;--> statement-breakpoint
-- The link of a mail stops its notices without signing in.
GRANT SELECT, INSERT, UPDATE ON notice_preferences TO ayni_gate;--> statement-breakpoint
GRANT SELECT ON public_pages TO ayni_public;
