CREATE TABLE `board_terms` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`position` text NOT NULL,
	`holder` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "board_terms_position" CHECK("board_terms"."position" in ('president', 'vice-president', 'coordinator', 'secretary', 'treasurer', 'legal-representative', 'member', 'other'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `board_terms_uid_unique` ON `board_terms` (`uid`);--> statement-breakpoint
CREATE INDEX `board_terms_organization` ON `board_terms` (`organization_id`,`ends_on`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`proof` text NOT NULL,
	`file_id` integer,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` integer,
	`answer` text,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "claims_state" CHECK("claims"."state" in ('pending', 'accepted', 'rejected', 'cancelled', 'expired'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_uid_unique` ON `claims` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `claims_pending` ON `claims` (`organization_id`,`account_id`) WHERE "claims"."state" = 'pending';--> statement-breakpoint
CREATE INDEX `claims_waiting` ON `claims` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `claims_account` ON `claims` (`account_id`);--> statement-breakpoint
CREATE INDEX `claims_file` ON `claims` (`file_id`);--> statement-breakpoint
CREATE TABLE `freshness_questions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organization_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`answered_at` integer,
	`answer` text,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "freshness_questions_answer" CHECK("freshness_questions"."answer" in ('confirmed', 'updated', 'archived'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `freshness_questions_tokenHash_unique` ON `freshness_questions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `freshness_questions_organization` ON `freshness_questions` (`organization_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `organization_documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`issuer` text NOT NULL,
	`issued_on` text,
	`expires_on` text,
	`file_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "organization_documents_kind" CHECK("organization_documents"."kind" in ('statutes', 'legal-registration', 'tax-registration', 'board-appointment', 'agreement', 'permit', 'minutes', 'report', 'other'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organization_documents_uid_unique` ON `organization_documents` (`uid`);--> statement-breakpoint
CREATE INDEX `organization_documents_organization` ON `organization_documents` (`organization_id`,`expires_on`);--> statement-breakpoint
CREATE INDEX `organization_documents_file` ON `organization_documents` (`file_id`);--> statement-breakpoint
CREATE TABLE `file_parts` (
	`file_id` integer NOT NULL,
	`position` integer NOT NULL,
	`content` blob NOT NULL,
	PRIMARY KEY(`file_id`, `position`),
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`purpose` text NOT NULL,
	`media_type` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`width` integer,
	`height` integer,
	`created_at` integer NOT NULL,
	`created_by` integer,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "files_purpose" CHECK("files"."purpose" in ('logo', 'document', 'claim-proof', 'import')),
	CONSTRAINT "files_media_type" CHECK("files"."media_type" in ('image/png', 'image/jpeg', 'image/webp', 'application/pdf', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `files_uid_unique` ON `files` (`uid`);--> statement-breakpoint
CREATE INDEX `files_creator` ON `files` (`created_by`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` integer NOT NULL,
	`row` integer NOT NULL,
	`cells` text NOT NULL,
	`errors` text,
	`likely` text,
	`decision` text NOT NULL,
	`organization_id` integer,
	PRIMARY KEY(`import_id`, `row`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "import_rows_decision" CHECK("import_rows"."decision" in ('create', 'skip'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`file_id` integer,
	`file_name` text NOT NULL,
	`state` text NOT NULL,
	`header` text,
	`mapping` text,
	`row_count` integer DEFAULT 0 NOT NULL,
	`error_count` integer DEFAULT 0 NOT NULL,
	`duplicate_count` integer DEFAULT 0 NOT NULL,
	`progress` integer DEFAULT 0 NOT NULL,
	`failure` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`committed_at` integer,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "imports_state" CHECK("imports"."state" in ('uploaded', 'reading', 'mapping', 'checking', 'ready', 'committing', 'committed', 'failed', 'cancelled'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `imports_uid_unique` ON `imports` (`uid`);--> statement-breakpoint
CREATE INDEX `imports_created` ON `imports` (`created_at`);--> statement-breakpoint
CREATE INDEX `imports_file` ON `imports` (`file_id`);--> statement-breakpoint
CREATE TABLE `public_changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `distinct_pairs` (
	`one_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`decided_at` integer NOT NULL,
	`decided_by` integer,
	PRIMARY KEY(`one_id`, `other_id`),
	FOREIGN KEY (`one_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE TABLE `merge_moves` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`merge_id` integer NOT NULL,
	`table_name` text NOT NULL,
	`column_name` text NOT NULL,
	`row_key` text NOT NULL,
	FOREIGN KEY (`merge_id`) REFERENCES `merges`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `merge_moves_merge` ON `merge_moves` (`merge_id`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`kept_id` integer NOT NULL,
	`absorbed_id` integer NOT NULL,
	`reason` text NOT NULL,
	`merged_at` integer NOT NULL,
	`merged_by` integer,
	`undone_at` integer,
	`undone_by` integer,
	FOREIGN KEY (`kept_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`absorbed_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`merged_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`undone_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `merges_uid_unique` ON `merges` (`uid`);--> statement-breakpoint
CREATE INDEX `merges_kept` ON `merges` (`kept_id`);--> statement-breakpoint
CREATE INDEX `merges_absorbed` ON `merges` (`absorbed_id`);--> statement-breakpoint
CREATE TABLE `flags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`account_id` integer,
	`reason` text NOT NULL,
	`detail` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` integer,
	`answer` text,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "flags_reason" CHECK("flags"."reason" in ('not-real', 'wrong-data', 'endangers-someone', 'hate', 'asks-for-money', 'other')),
	CONSTRAINT "flags_state" CHECK("flags"."state" in ('open', 'upheld', 'dismissed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `flags_uid_unique` ON `flags` (`uid`);--> statement-breakpoint
CREATE INDEX `flags_waiting` ON `flags` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `flags_organization` ON `flags` (`organization_id`);--> statement-breakpoint
CREATE INDEX `flags_account` ON `flags` (`account_id`);--> statement-breakpoint
CREATE TABLE `measures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`flag_id` integer,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`taken_at` integer NOT NULL,
	`taken_by` integer,
	`lifted_at` integer,
	`lifted_by` integer,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`flag_id`) REFERENCES `flags`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`taken_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`lifted_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "measures_kind" CHECK("measures"."kind" in ('warn', 'hide', 'archive'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `measures_uid_unique` ON `measures` (`uid`);--> statement-breakpoint
CREATE INDEX `measures_organization` ON `measures` (`organization_id`,`taken_at`);--> statement-breakpoint
CREATE TABLE `exact_places` (
	`organization_id` integer PRIMARY KEY NOT NULL,
	`precision` text NOT NULL,
	`audience` text NOT NULL,
	`latitude` real,
	`longitude` real,
	`directions` text,
	`updated_at` integer NOT NULL,
	`updated_by` integer,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`updated_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "exact_places_precision" CHECK("exact_places"."precision" in ('exact', 'approximate', 'canton', 'hidden')),
	CONSTRAINT "exact_places_audience" CHECK("exact_places"."audience" in ('public', 'network'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `published_places` (
	`organization_id` integer NOT NULL,
	`audience` text NOT NULL,
	`precision` text NOT NULL,
	`canton_id` integer NOT NULL,
	`latitude` real,
	`longitude` real,
	`cell` integer,
	`directions` text,
	PRIMARY KEY(`organization_id`, `audience`),
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`canton_id`) REFERENCES `territories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "published_places_audience" CHECK("published_places"."audience" in ('public', 'network')),
	CONSTRAINT "published_places_precision" CHECK("published_places"."precision" in ('exact', 'approximate', 'canton'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_places_cell` ON `published_places` (`audience`,`cell`,`latitude`,`longitude`,`organization_id`);--> statement-breakpoint
CREATE INDEX `published_places_canton` ON `published_places` (`audience`,`canton_id`,`organization_id`);--> statement-breakpoint
CREATE TABLE `organization_channels` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`value_key` text NOT NULL,
	`audience` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "organization_channels_kind" CHECK("organization_channels"."kind" in ('mail', 'phone', 'whatsapp', 'telegram', 'website', 'facebook', 'instagram', 'tiktok', 'youtube')),
	CONSTRAINT "organization_channels_audience" CHECK("organization_channels"."audience" in ('public', 'network', 'organization'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organization_channels_uid_unique` ON `organization_channels` (`uid`);--> statement-breakpoint
CREATE INDEX `organization_channels_organization` ON `organization_channels` (`organization_id`);--> statement-breakpoint
CREATE INDEX `organization_channels_value` ON `organization_channels` (`value_key`);--> statement-breakpoint
CREATE TABLE `organization_coverage` (
	`organization_id` integer NOT NULL,
	`canton_id` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `canton_id`),
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`canton_id`) REFERENCES `territories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `organization_coverage_canton` ON `organization_coverage` (`canton_id`,`organization_id`);--> statement-breakpoint
CREATE TABLE `organization_languages` (
	`organization_id` integer NOT NULL,
	`language` text NOT NULL,
	PRIMARY KEY(`organization_id`, `language`),
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "organization_languages_list" CHECK("organization_languages"."language" in ('es', 'qu', 'jiv', 'en', 'fr', 'ht', 'pt', 'ar', 'zh', 'ru', 'uk', 'ecs'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `organization_populations` (
	`organization_id` integer NOT NULL,
	`population` text NOT NULL,
	PRIMARY KEY(`organization_id`, `population`),
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "organization_populations_list" CHECK("organization_populations"."population" in ('in-destination', 'in-transit', 'host-community', 'pendular', 'returnees', 'internally-displaced', 'families-of-emigrants', 'women', 'children', 'adolescents-youth', 'older-people', 'lgbtiq', 'people-with-disabilities', 'indigenous-peoples', 'afro-descendants'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `organization_populations_population` ON `organization_populations` (`population`,`organization_id`);--> statement-breakpoint
CREATE TABLE `organization_supports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`side` text NOT NULL,
	`support` text NOT NULL,
	`detail` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "organization_supports_side" CHECK("organization_supports"."side" in ('offer', 'need')),
	CONSTRAINT "organization_supports_support_list" CHECK("organization_supports"."support" in ('regularization', 'legal-aid', 'gender-violence', 'psychosocial', 'health', 'education', 'livelihoods', 'food', 'housing', 'childhood', 'youth', 'women', 'lgbtiq', 'disability', 'older-people', 'culture-sport', 'environment', 'communication', 'advocacy', 'integration', 'meeting-space', 'volunteers', 'training', 'interpretation', 'transport', 'childcare', 'equipment', 'materials', 'funding', 'outreach', 'accompaniment', 'connectivity'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organization_supports_uid_unique` ON `organization_supports` (`uid`);--> statement-breakpoint
CREATE INDEX `organization_supports_organization` ON `organization_supports` (`organization_id`,`side`);--> statement-breakpoint
CREATE INDEX `organization_supports_support` ON `organization_supports` (`side`,`support`,`organization_id`);--> statement-breakpoint
CREATE TABLE `requirement_marks` (
	`organization_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	`state` text NOT NULL,
	`since` text,
	`updated_at` integer NOT NULL,
	`updated_by` integer,
	PRIMARY KEY(`organization_id`, `requirement_id`),
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`updated_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "requirement_marks_state" CHECK("requirement_marks"."state" in ('done', 'in-progress', 'not-applicable'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `requirements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`reference` text,
	`legal_form` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`detail` text NOT NULL,
	`institution` text,
	`source` text,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`confirmed_on` text,
	`confirmed_by` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` integer,
	FOREIGN KEY (`confirmed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`updated_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "requirements_legal_form" CHECK("requirements"."legal_form" in ('registered', 'informal', 'in-process'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `requirements_uid_unique` ON `requirements` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `requirements_reference_unique` ON `requirements` (`reference`);--> statement-breakpoint
CREATE INDEX `requirements_form` ON `requirements` (`legal_form`,`position`);--> statement-breakpoint
CREATE TABLE `scheduled_tasks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`subject_id` integer,
	`planned_for` integer NOT NULL,
	`due_at` integer NOT NULL,
	`leased_by` text,
	`leased_until` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`done_at` integer,
	`failure` text,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `scheduled_tasks_once` ON `scheduled_tasks` (`kind`,`key`);--> statement-breakpoint
CREATE INDEX `scheduled_tasks_due` ON `scheduled_tasks` (`done_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `scheduled_tasks_subject` ON `scheduled_tasks` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `organization_search` (
	`organization_id` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `organization_words` (
	`word` text NOT NULL,
	`organization_id` integer NOT NULL,
	PRIMARY KEY(`word`, `organization_id`),
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `organization_words_organization` ON `organization_words` (`organization_id`);--> statement-breakpoint
CREATE TABLE `word_variants` (
	`variant` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`variant`, `word`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `word_variants_word` ON `word_variants` (`word`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_notification_preferences` (
	`account_id` integer NOT NULL,
	`kind` text NOT NULL,
	`enabled` integer NOT NULL,
	PRIMARY KEY(`account_id`, `kind`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "notification_preferences_kind" CHECK("__new_notification_preferences"."kind" in ('address-verification', 'address-already-registered', 'password-reset', 'password-changed', 'mail-change-confirmation', 'mail-changed', 'second-factor-changed', 'organization-submitted', 'organization-published', 'organization-returned', 'grant-requested', 'grant-given', 'grant-revoked', 'claim-invitation', 'claim-accepted', 'claim-rejected', 'freshness-question', 'document-expiring', 'board-term-ending', 'organizations-merged', 'organization-warned', 'organization-hidden', 'organization-shown', 'organization-archived', 'account-deleted'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_notification_preferences`("account_id", "kind", "enabled") SELECT "account_id", "kind", "enabled" FROM `notification_preferences`;--> statement-breakpoint
DROP TABLE `notification_preferences`;--> statement-breakpoint
ALTER TABLE `__new_notification_preferences` RENAME TO `notification_preferences`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_notifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`kind` text NOT NULL,
	`account_id` integer,
	`address_hash` text,
	`params` text NOT NULL,
	`sealed` text,
	`locale` text NOT NULL,
	`detail` text NOT NULL,
	`state` text NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`leased_until` integer,
	`leased_by` text,
	`message_id` text NOT NULL,
	`failure` text,
	`give_up_at` integer NOT NULL,
	`sent_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "notifications_kind" CHECK("__new_notifications"."kind" in ('address-verification', 'address-already-registered', 'password-reset', 'password-changed', 'mail-change-confirmation', 'mail-changed', 'second-factor-changed', 'organization-submitted', 'organization-published', 'organization-returned', 'grant-requested', 'grant-given', 'grant-revoked', 'claim-invitation', 'claim-accepted', 'claim-rejected', 'freshness-question', 'document-expiring', 'board-term-ending', 'organizations-merged', 'organization-warned', 'organization-hidden', 'organization-shown', 'organization-archived', 'account-deleted')),
	CONSTRAINT "notifications_state" CHECK("__new_notifications"."state" in ('pending', 'sent', 'failed', 'suppressed')),
	CONSTRAINT "notifications_locale" CHECK("__new_notifications"."locale" in ('es', 'en')),
	CONSTRAINT "notifications_detail" CHECK("__new_notifications"."detail" in ('detailed', 'discreet', 'none')),
	CONSTRAINT "notifications_failure" CHECK("__new_notifications"."failure" in ('timeout', 'connection', 'encryption', 'authentication', 'temporary', 'sender-refused', 'relay-refused', 'recipient-refused', 'mailbox-full', 'content-refused', 'address-suppressed', 'storage', 'rendering', 'object-gone', 'seal-broken'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_notifications`("id", "uid", "kind", "account_id", "address_hash", "params", "sealed", "locale", "detail", "state", "due_at", "attempts", "leased_until", "leased_by", "message_id", "failure", "give_up_at", "sent_at", "created_at") SELECT "id", "uid", "kind", "account_id", "address_hash", "params", "sealed", "locale", "detail", "state", "due_at", "attempts", "leased_until", "leased_by", "message_id", "failure", "give_up_at", "sent_at", "created_at" FROM `notifications`;--> statement-breakpoint
DROP TABLE `notifications`;--> statement-breakpoint
ALTER TABLE `__new_notifications` RENAME TO `notifications`;--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_uid_unique` ON `notifications` (`uid`);--> statement-breakpoint
CREATE INDEX `notifications_due` ON `notifications` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `notifications_account` ON `notifications` (`account_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `notifications_address` ON `notifications` (`address_hash`,`created_at`);--> statement-breakpoint
DROP INDEX `organizations_directory`;--> statement-breakpoint
DROP INDEX `organizations_waiting`;--> statement-breakpoint
ALTER TABLE `organizations` ADD `founded` integer;--> statement-breakpoint
ALTER TABLE `organizations` ADD `logo_file_id` integer REFERENCES files(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `organizations` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `organizations` ADD `confirmed_by` integer REFERENCES accounts(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `organizations` ADD `archived_reason` text;--> statement-breakpoint
ALTER TABLE `organizations` ADD `hidden_at` integer;--> statement-breakpoint
ALTER TABLE `organizations` ADD `hidden_by` integer REFERENCES accounts(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `organizations` ADD `hidden_reason` text;--> statement-breakpoint
ALTER TABLE `organizations` ADD `merged_into_id` integer REFERENCES organizations(id);--> statement-breakpoint
ALTER TABLE `organizations` ADD `merged_at` integer;--> statement-breakpoint
ALTER TABLE `organizations` ADD `import_id` integer REFERENCES imports(id) ON DELETE set null;--> statement-breakpoint
CREATE INDEX `organizations_public` ON `organizations` (`name_key`,`id`) WHERE "organizations"."state" in ('published', 'unclaimed') and "organizations"."hidden_at" is null and "organizations"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX `organizations_merged` ON `organizations` (`merged_into_id`) WHERE "organizations"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX `organizations_logo` ON `organizations` (`logo_file_id`);--> statement-breakpoint
CREATE INDEX `organizations_name` ON `organizations` (`name_key`);--> statement-breakpoint
CREATE INDEX `organizations_waiting` ON `organizations` (`submitted_at`,`id`) WHERE "organizations"."state" = 'in-review';