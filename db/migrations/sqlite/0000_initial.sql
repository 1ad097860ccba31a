CREATE TABLE `account_tokens` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`purpose` text NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` integer,
	`mail` text,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "account_tokens_purpose" CHECK("account_tokens"."purpose" in ('reset-password', 'change-mail', 'first-administrator'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `account_tokens_tokenHash_unique` ON `account_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `account_tokens_account` ON `account_tokens` (`account_id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`mail` text NOT NULL,
	`mail_key` text NOT NULL,
	`password_hash` text NOT NULL,
	`password_grade` text DEFAULT 'person' NOT NULL,
	`password_changed_at` integer NOT NULL,
	`locale` text DEFAULT 'es' NOT NULL,
	`letter_detail` text DEFAULT 'discreet' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "accounts_locale" CHECK("accounts"."locale" in ('es', 'en')),
	CONSTRAINT "accounts_letter_detail" CHECK("accounts"."letter_detail" in ('detailed', 'discreet', 'none')),
	CONSTRAINT "accounts_password_grade" CHECK("accounts"."password_grade" in ('person', 'staff'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_uid_unique` ON `accounts` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_mailKey_unique` ON `accounts` (`mail_key`);--> statement-breakpoint
CREATE INDEX `accounts_name` ON `accounts` (`name_key`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `recovery_codes_account` ON `recovery_codes` (`account_id`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`name` text NOT NULL,
	`mail` text NOT NULL,
	`mail_key` text NOT NULL,
	`password_hash` text NOT NULL,
	`password_grade` text DEFAULT 'person' NOT NULL,
	`locale` text NOT NULL,
	`letter_detail` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`created_at` integer NOT NULL,
	CONSTRAINT "registrations_locale" CHECK("registrations"."locale" in ('es', 'en')),
	CONSTRAINT "registrations_letter_detail" CHECK("registrations"."letter_detail" in ('detailed', 'discreet', 'none')),
	CONSTRAINT "registrations_password_grade" CHECK("registrations"."password_grade" in ('person', 'staff'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_tokenHash_unique` ON `registrations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `registrations_mail` ON `registrations` (`mail_key`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`account_id` integer PRIMARY KEY NOT NULL,
	`sealed_secret` text NOT NULL,
	`confirmed_at` integer,
	`last_step` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`account_id` integer,
	`role` text NOT NULL,
	`act` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` integer,
	`organization_id` integer,
	`outcome` text NOT NULL,
	`fields` text NOT NULL,
	CONSTRAINT "audit_events_outcome" CHECK("audit_events"."outcome" in ('done', 'refused'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_events_account` ON `audit_events` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_events_organization` ON `audit_events` (`organization_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_events_object` ON `audit_events` (`object_kind`,`object_id`);--> statement-breakpoint
CREATE TABLE `audit_seals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`last_event_id` integer NOT NULL,
	`hash` text NOT NULL,
	`sealed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_seals_lastEventId_unique` ON `audit_seals` (`last_event_id`);--> statement-breakpoint
CREATE TABLE `grants` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`account_id` integer NOT NULL,
	`role` text NOT NULL,
	`office_id` integer,
	`reason` text NOT NULL,
	`granted_by` integer,
	`created_at` integer NOT NULL,
	`approved_by` integer,
	`approved_at` integer,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`revoked_by` integer,
	`revoked_reason` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`approved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`revoked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "grants_role" CHECK("grants"."role" in ('trainer', 'focal_point', 'networks', 'admin', 'auditor')),
	CONSTRAINT "grants_office" CHECK(("grants"."office_id" is not null) = ("grants"."role" in ('trainer', 'focal_point'))),
	CONSTRAINT "grants_not_to_oneself" CHECK("grants"."granted_by" is null or "grants"."granted_by" <> "grants"."account_id"),
	CONSTRAINT "grants_approver_is_another" CHECK("grants"."approved_by" is null or "grants"."approved_by" <> "grants"."account_id"),
	CONSTRAINT "grants_two_people" CHECK("grants"."approved_by" is null or "grants"."granted_by" is null or "grants"."approved_by" <> "grants"."granted_by")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `grants_uid_unique` ON `grants` (`uid`);--> statement-breakpoint
CREATE INDEX `grants_account` ON `grants` (`account_id`);--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organization_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "memberships_role" CHECK("memberships"."role" in ('member', 'editor', 'leader'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_current` ON `memberships` (`organization_id`,`account_id`) WHERE "memberships"."until" is null;--> statement-breakpoint
CREATE INDEX `memberships_account` ON `memberships` (`account_id`);--> statement-breakpoint
CREATE TABLE `mail_suppressions` (
	`address_hash` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`address_hash`, `reason`),
	CONSTRAINT "mail_suppressions_reason" CHECK("mail_suppressions"."reason" in ('bounced', 'refused'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `notification_preferences` (
	`account_id` integer NOT NULL,
	`kind` text NOT NULL,
	`enabled` integer NOT NULL,
	PRIMARY KEY(`account_id`, `kind`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "notification_preferences_kind" CHECK("notification_preferences"."kind" in ('address-verification', 'address-already-registered', 'password-reset', 'password-changed', 'mail-change-confirmation', 'mail-changed', 'second-factor-changed', 'organization-submitted', 'organization-published', 'organization-returned', 'grant-requested', 'grant-given', 'grant-revoked'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `notifications` (
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
	CONSTRAINT "notifications_kind" CHECK("notifications"."kind" in ('address-verification', 'address-already-registered', 'password-reset', 'password-changed', 'mail-change-confirmation', 'mail-changed', 'second-factor-changed', 'organization-submitted', 'organization-published', 'organization-returned', 'grant-requested', 'grant-given', 'grant-revoked')),
	CONSTRAINT "notifications_state" CHECK("notifications"."state" in ('pending', 'sent', 'failed', 'suppressed')),
	CONSTRAINT "notifications_locale" CHECK("notifications"."locale" in ('es', 'en')),
	CONSTRAINT "notifications_detail" CHECK("notifications"."detail" in ('detailed', 'discreet', 'none')),
	CONSTRAINT "notifications_failure" CHECK("notifications"."failure" in ('timeout', 'connection', 'encryption', 'authentication', 'temporary', 'sender-refused', 'relay-refused', 'recipient-refused', 'mailbox-full', 'content-refused', 'address-suppressed', 'storage', 'rendering', 'object-gone', 'seal-broken'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_uid_unique` ON `notifications` (`uid`);--> statement-breakpoint
CREATE INDEX `notifications_due` ON `notifications` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `notifications_account` ON `notifications` (`account_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `notifications_address` ON `notifications` (`address_hash`,`created_at`);--> statement-breakpoint
CREATE TABLE `office_cantons` (
	`office_id` integer NOT NULL,
	`canton_id` integer NOT NULL,
	PRIMARY KEY(`office_id`, `canton_id`),
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`canton_id`) REFERENCES `territories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `office_cantons_canton` ON `office_cantons` (`canton_id`);--> statement-breakpoint
CREATE TABLE `offices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`canton_id` integer NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`canton_id`) REFERENCES `territories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `offices_slug_unique` ON `offices` (`slug`);--> statement-breakpoint
CREATE TABLE `organization_themes` (
	`organization_id` integer NOT NULL,
	`theme` text NOT NULL,
	PRIMARY KEY(`organization_id`, `theme`),
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "organization_themes_theme_list" CHECK("organization_themes"."theme" in ('regularization', 'legal-aid', 'gender-violence', 'psychosocial', 'health', 'education', 'livelihoods', 'food', 'housing', 'childhood', 'youth', 'women', 'lgbtiq', 'disability', 'older-people', 'culture-sport', 'environment', 'communication', 'advocacy', 'integration'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `organization_themes_theme` ON `organization_themes` (`theme`,`organization_id`);--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`acronym` text,
	`acronym_key` text,
	`kind` text NOT NULL,
	`legal_form` text NOT NULL,
	`formed_by` text NOT NULL,
	`mission` text NOT NULL,
	`canton_id` integer NOT NULL,
	`public_mail` text,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`submitted_at` integer,
	`submitted_by` integer,
	`returned_at` integer,
	`returned_by` integer,
	`returned_reason` text,
	`published_at` integer,
	`published_by` integer,
	`verified_at` integer,
	`verified_by` integer,
	`archived_at` integer,
	`archived_by` integer,
	FOREIGN KEY (`canton_id`) REFERENCES `territories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`submitted_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`returned_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`published_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`verified_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`archived_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "organizations_kind" CHECK("organizations"."kind" in ('collective', 'association', 'foundation', 'network', 'committee', 'cooperative', 'other')),
	CONSTRAINT "organizations_legal_form" CHECK("organizations"."legal_form" in ('registered', 'informal', 'in-process')),
	CONSTRAINT "organizations_formed_by" CHECK("organizations"."formed_by" in ('people-on-the-move', 'host-community', 'mixed')),
	CONSTRAINT "organizations_state" CHECK("organizations"."state" in ('unclaimed', 'draft', 'in-review', 'published', 'archived'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_uid_unique` ON `organizations` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_slug_unique` ON `organizations` (`slug`);--> statement-breakpoint
CREATE INDEX `organizations_directory` ON `organizations` (`state`,`name_key`,`id`,`acronym_key`);--> statement-breakpoint
CREATE INDEX `organizations_canton` ON `organizations` (`canton_id`,`state`,`name_key`);--> statement-breakpoint
CREATE INDEX `organizations_waiting` ON `organizations` (`state`,`submitted_at`);--> statement-breakpoint
CREATE TABLE `held_forms` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` integer,
	`path` text NOT NULL,
	`sealed_fields` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `held_forms_tokenHash_unique` ON `held_forms` (`token_hash`);--> statement-breakpoint
CREATE INDEX `held_forms_expiry` ON `held_forms` (`expires_at`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`window_ends_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `rate_limits_window` ON `rate_limits` (`window_ends_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`account_id` integer NOT NULL,
	`shared` integer NOT NULL,
	`device` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`confirmed_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_uid_unique` ON `sessions` (`uid`);--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `territories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`level` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`parent_id` integer,
	`seat` text,
	`latitude` real,
	`longitude` real,
	`valid_from` integer,
	`valid_until` integer,
	CONSTRAINT "territories_level" CHECK("territories"."level" in ('country', 'province', 'canton'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `territories_level_code` ON `territories` (`level`,`code`);--> statement-breakpoint
CREATE INDEX `territories_parent` ON `territories` (`parent_id`,`name_key`);