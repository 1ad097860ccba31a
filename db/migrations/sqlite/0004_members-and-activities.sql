CREATE TABLE `activities` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`slug` text NOT NULL,
	`organization_id` integer NOT NULL,
	`title` text NOT NULL,
	`title_key` text NOT NULL,
	`description` text NOT NULL,
	`theme` text,
	`format` text NOT NULL,
	`audience` text NOT NULL,
	`canton_id` integer,
	`place` text,
	`where_audience` text NOT NULL,
	`online_url` text,
	`sign_up_mode` text NOT NULL,
	`time_zone` text NOT NULL,
	`recurrence` text,
	`exceptions` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`hidden_at` integer,
	`hidden_by` integer,
	`hidden_reason` text,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`canton_id`) REFERENCES `territories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`hidden_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "activities_theme" CHECK("activities"."theme" in ('regularization', 'legal-aid', 'gender-violence', 'psychosocial', 'health', 'education', 'livelihoods', 'food', 'housing', 'childhood', 'youth', 'women', 'lgbtiq', 'disability', 'older-people', 'culture-sport', 'environment', 'communication', 'advocacy', 'integration')),
	CONSTRAINT "activities_format" CHECK("activities"."format" in ('online', 'place', 'hybrid')),
	CONSTRAINT "activities_audience" CHECK("activities"."audience" in ('public', 'network', 'own')),
	CONSTRAINT "activities_where_audience" CHECK("activities"."where_audience" in ('everyone', 'signed-up')),
	CONSTRAINT "activities_sign_up_mode" CHECK("activities"."sign_up_mode" in ('none', 'anyone', 'account')),
	CONSTRAINT "activities_time_zone" CHECK("activities"."time_zone" in ('America/Guayaquil', 'Pacific/Galapagos')),
	CONSTRAINT "activities_canton" CHECK("activities"."canton_id" is not null or "activities"."format" = 'online')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `activities_uid_unique` ON `activities` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `activities_slug_unique` ON `activities` (`slug`);--> statement-breakpoint
CREATE INDEX `activities_organization` ON `activities` (`organization_id`);--> statement-breakpoint
CREATE INDEX `activities_sought` ON `activities` (`theme`,`format`,`title_key`);--> statement-breakpoint
CREATE INDEX `activities_hidden` ON `activities` (`hidden_at`) WHERE "activities"."hidden_at" is not null;--> statement-breakpoint
CREATE TABLE `activity_cares` (
	`activity_id` integer NOT NULL,
	`care` text NOT NULL,
	PRIMARY KEY(`activity_id`, `care`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "activity_cares_list" CHECK("activity_cares"."care" in ('childcare', 'transport', 'accessibility', 'interpretation', 'food'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `activity_demographics` (
	`occurrence_id` integer NOT NULL,
	`dimension` text NOT NULL,
	`group` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`occurrence_id`, `dimension`, `group`),
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "activity_demographics_dimension" CHECK("activity_demographics"."dimension" in ('age', 'gender', 'population')),
	CONSTRAINT "activity_demographics_count" CHECK("activity_demographics"."count" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `activity_hosts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`activity_id` integer NOT NULL,
	`organization_id` integer NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`decided_at` integer,
	`decided_by` integer,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "activity_hosts_state" CHECK("activity_hosts"."state" in ('pending', 'accepted', 'rejected', 'cancelled', 'expired'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_hosts_uid_unique` ON `activity_hosts` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `activity_hosts_once` ON `activity_hosts` (`activity_id`,`organization_id`);--> statement-breakpoint
CREATE INDEX `activity_hosts_organization` ON `activity_hosts` (`organization_id`,`state`);--> statement-breakpoint
CREATE TABLE `activity_places` (
	`activity_id` integer NOT NULL,
	`role` text NOT NULL,
	`capacity` integer,
	PRIMARY KEY(`activity_id`, `role`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "activity_places_role" CHECK("activity_places"."role" in ('participant', 'volunteer', 'facilitator')),
	CONSTRAINT "activity_places_capacity" CHECK("activity_places"."capacity" is null or "activity_places"."capacity" > 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `activity_reports` (
	`occurrence_id` integer PRIMARY KEY NOT NULL,
	`summary` text NOT NULL,
	`attendance` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "activity_reports_attendance" CHECK("activity_reports"."attendance" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `occurrence_seats` (
	`occurrence_id` integer NOT NULL,
	`role` text NOT NULL,
	`capacity` integer,
	`taken` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`occurrence_id`, `role`),
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "occurrence_seats_role" CHECK("occurrence_seats"."role" in ('participant', 'volunteer', 'facilitator')),
	CONSTRAINT "occurrence_seats_taken" CHECK("occurrence_seats"."taken" >= 0 and ("occurrence_seats"."capacity" is null or "occurrence_seats"."taken" <= "occurrence_seats"."capacity"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `occurrences` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`activity_id` integer NOT NULL,
	`day` text NOT NULL,
	`planned_for` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`canton_id` integer,
	`theme` text,
	`format` text NOT NULL,
	`place` text,
	`sequence` integer DEFAULT 0 NOT NULL,
	`moved_at` integer,
	`cancelled_at` integer,
	`cancelled_by` integer,
	`cancelled_reason` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`canton_id`) REFERENCES `territories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancelled_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "occurrences_theme" CHECK("occurrences"."theme" in ('regularization', 'legal-aid', 'gender-violence', 'psychosocial', 'health', 'education', 'livelihoods', 'food', 'housing', 'childhood', 'youth', 'women', 'lgbtiq', 'disability', 'older-people', 'culture-sport', 'environment', 'communication', 'advocacy', 'integration')),
	CONSTRAINT "occurrences_format" CHECK("occurrences"."format" in ('online', 'place', 'hybrid')),
	CONSTRAINT "occurrences_order" CHECK("occurrences"."ends_at" >= "occurrences"."starts_at")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `occurrences_uid_unique` ON `occurrences` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `occurrences_day` ON `occurrences` (`activity_id`,`day`);--> statement-breakpoint
CREATE INDEX `occurrences_agenda` ON `occurrences` (`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `occurrences_canton` ON `occurrences` (`canton_id`,`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `occurrences_theme` ON `occurrences` (`theme`,`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `occurrences_activity` ON `occurrences` (`activity_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `announcement_texts` (
	`announcement_id` integer NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`announcement_id`, `locale`),
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "announcement_texts_locale" CHECK("announcement_texts"."locale" in ('es', 'en'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `announcements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`audience` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`sent_at` integer,
	`sent_by` integer,
	`recipients` integer,
	`without_letter` integer,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`sent_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "announcements_audience" CHECK("announcements"."audience" in ('member', 'editor', 'leader'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `announcements_uid_unique` ON `announcements` (`uid`);--> statement-breakpoint
CREATE INDEX `announcements_organization` ON `announcements` (`organization_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`account_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`sealed_token` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_uid_unique` ON `calendar_feeds` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_tokenHash_unique` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_current` ON `calendar_feeds` (`account_id`) WHERE "calendar_feeds"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX `calendar_feeds_account` ON `calendar_feeds` (`account_id`);--> statement-breakpoint
CREATE TABLE `dues` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`member_id` integer,
	`period` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`paid_on` text,
	`receipt_number` integer,
	`note` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "dues_amount" CHECK("dues"."amount_cents" > 0),
	CONSTRAINT "dues_receipt_when_paid" CHECK(("dues"."paid_on" is null) = ("dues"."receipt_number" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `dues_uid_unique` ON `dues` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `dues_once` ON `dues` (`member_id`,`period`);--> statement-breakpoint
CREATE UNIQUE INDEX `dues_receipt` ON `dues` (`organization_id`,`receipt_number`);--> statement-breakpoint
CREATE INDEX `dues_period` ON `dues` (`organization_id`,`period`);--> statement-breakpoint
CREATE TABLE `handovers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`from_account_id` integer NOT NULL,
	`to_account_id` integer NOT NULL,
	`afterwards` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "handovers_afterwards" CHECK("handovers"."afterwards" in ('leader', 'editor', 'member', 'leave')),
	CONSTRAINT "handovers_state" CHECK("handovers"."state" in ('pending', 'accepted', 'rejected', 'cancelled', 'expired')),
	CONSTRAINT "handovers_to_another" CHECK("handovers"."from_account_id" <> "handovers"."to_account_id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `handovers_uid_unique` ON `handovers` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `handovers_pending` ON `handovers` (`organization_id`,`from_account_id`) WHERE "handovers"."state" = 'pending';--> statement-breakpoint
CREATE INDEX `handovers_from` ON `handovers` (`from_account_id`);--> statement-breakpoint
CREATE INDEX `handovers_to` ON `handovers` (`to_account_id`,`state`);--> statement-breakpoint
CREATE TABLE `invitation_acceptances` (
	`invitation_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`accepted_at` integer NOT NULL,
	PRIMARY KEY(`invitation_id`, `account_id`),
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `invitation_acceptances_account` ON `invitation_acceptances` (`account_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`role` text NOT NULL,
	`means` text NOT NULL,
	`token_hash` text NOT NULL,
	`sealed_token` text,
	`mail` text,
	`mail_key` text,
	`member_id` integer,
	`places` integer NOT NULL,
	`taken` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "invitations_role" CHECK("invitations"."role" in ('member', 'editor', 'leader')),
	CONSTRAINT "invitations_means" CHECK("invitations"."means" in ('mail', 'link')),
	CONSTRAINT "invitations_state" CHECK("invitations"."state" in ('pending', 'accepted', 'rejected', 'cancelled', 'expired')),
	CONSTRAINT "invitations_places" CHECK("invitations"."taken" >= 0 and "invitations"."taken" <= "invitations"."places")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_uid_unique` ON `invitations` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_tokenHash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_organization` ON `invitations` (`organization_id`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `invitations_member` ON `invitations` (`member_id`);--> statement-breakpoint
CREATE INDEX `invitations_mail` ON `invitations` (`mail_key`) WHERE "invitations"."mail_key" is not null;--> statement-breakpoint
CREATE TABLE `join_policies` (
	`organization_id` integer PRIMARY KEY NOT NULL,
	`open` integer NOT NULL,
	`introduction` text,
	`updated_at` integer NOT NULL,
	`updated_by` integer,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`updated_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE TABLE `join_questions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`question` text NOT NULL,
	`required` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `join_questions_uid_unique` ON `join_questions` (`uid`);--> statement-breakpoint
CREATE INDEX `join_questions_organization` ON `join_questions` (`organization_id`);--> statement-breakpoint
CREATE TABLE `join_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`answers` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` integer,
	`reply` text,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "join_requests_state" CHECK("join_requests"."state" in ('pending', 'accepted', 'rejected', 'cancelled', 'expired'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `join_requests_uid_unique` ON `join_requests` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `join_requests_pending` ON `join_requests` (`organization_id`,`account_id`) WHERE "join_requests"."state" = 'pending';--> statement-breakpoint
CREATE INDEX `join_requests_organization` ON `join_requests` (`organization_id`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `join_requests_account` ON `join_requests` (`account_id`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`account_id` integer,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`mail` text,
	`phone` text,
	`note` text,
	`listed` integer DEFAULT false NOT NULL,
	`since` text NOT NULL,
	`until` text,
	`departure` text,
	`departure_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "members_departure" CHECK("members"."departure" in ('left', 'removed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `members_uid_unique` ON `members` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `members_current_account` ON `members` (`organization_id`,`account_id`) WHERE "members"."until" is null and "members"."account_id" is not null;--> statement-breakpoint
CREATE INDEX `members_roster` ON `members` (`organization_id`,`name_key`,`id`) WHERE "members"."until" is null;--> statement-breakpoint
CREATE INDEX `members_former` ON `members` (`organization_id`,`until`);--> statement-breakpoint
CREATE INDEX `members_account` ON `members` (`account_id`);--> statement-breakpoint
CREATE TABLE `roster_imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`organization_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`file_name` text NOT NULL,
	`rows` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`committed_at` integer,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "roster_imports_state" CHECK("roster_imports"."state" in ('pending', 'committed', 'cancelled'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `roster_imports_uid_unique` ON `roster_imports` (`uid`);--> statement-breakpoint
CREATE INDEX `roster_imports_organization` ON `roster_imports` (`organization_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `roster_imports_account` ON `roster_imports` (`account_id`);--> statement-breakpoint
CREATE TABLE `roster_readings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organization_id` integer NOT NULL,
	`account_id` integer,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `roster_readings_organization` ON `roster_readings` (`organization_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `roster_readings_account` ON `roster_readings` (`account_id`);--> statement-breakpoint
CREATE TABLE `sign_ups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`occurrence_id` integer NOT NULL,
	`role` text NOT NULL,
	`account_id` integer,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`mail` text,
	`phone` text,
	`contact_hash` text,
	`mail_confirmed_at` integer,
	`token_hash` text,
	`sealed_token` text,
	`locale` text NOT NULL,
	`state` text NOT NULL,
	`origin` text NOT NULL,
	`needs` text NOT NULL,
	`children` integer,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`withdrawn_at` integer,
	`attendance` text,
	`attendance_at` integer,
	`attendance_by` integer,
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`attendance_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "sign_ups_role" CHECK("sign_ups"."role" in ('participant', 'volunteer', 'facilitator')),
	CONSTRAINT "sign_ups_locale" CHECK("sign_ups"."locale" in ('es', 'en')),
	CONSTRAINT "sign_ups_state" CHECK("sign_ups"."state" in ('confirmed', 'waiting', 'withdrawn')),
	CONSTRAINT "sign_ups_origin" CHECK("sign_ups"."origin" in ('self', 'organizer', 'walk-in')),
	CONSTRAINT "sign_ups_attendance" CHECK("sign_ups"."attendance" in ('present', 'excused', 'absent'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_uid_unique` ON `sign_ups` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_tokenHash_unique` ON `sign_ups` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_account` ON `sign_ups` (`occurrence_id`,`account_id`) WHERE "sign_ups"."state" <> 'withdrawn' and "sign_ups"."account_id" is not null;--> statement-breakpoint
CREATE INDEX `sign_ups_line` ON `sign_ups` (`occurrence_id`,`role`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `sign_ups_person` ON `sign_ups` (`account_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_notification_preferences` (
	`account_id` integer NOT NULL,
	`kind` text NOT NULL,
	`enabled` integer NOT NULL,
	PRIMARY KEY(`account_id`, `kind`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "notification_preferences_kind" CHECK("__new_notification_preferences"."kind" in ('address-verification', 'address-already-registered', 'password-reset', 'password-changed', 'mail-change-confirmation', 'mail-changed', 'second-factor-changed', 'calendar-feed-made', 'organization-submitted', 'organization-published', 'organization-returned', 'grant-requested', 'grant-given', 'grant-revoked', 'claim-invitation', 'claim-accepted', 'claim-rejected', 'freshness-question', 'document-expiring', 'board-term-ending', 'organizations-merged', 'organization-warned', 'organization-hidden', 'organization-shown', 'organization-archived', 'account-deleted', 'membership-invitation', 'join-requested', 'join-accepted', 'join-rejected', 'member-joined', 'role-changed', 'membership-ended', 'handover-offered', 'handover-answered', 'cohosting-offered', 'cohosting-answered', 'cohosting-ended', 'sign-up-received', 'sign-up-link', 'sign-up-moved-up', 'activity-moved', 'activity-cancelled', 'activity-hidden', 'announcement'))
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
	CONSTRAINT "notifications_kind" CHECK("__new_notifications"."kind" in ('address-verification', 'address-already-registered', 'password-reset', 'password-changed', 'mail-change-confirmation', 'mail-changed', 'second-factor-changed', 'calendar-feed-made', 'organization-submitted', 'organization-published', 'organization-returned', 'grant-requested', 'grant-given', 'grant-revoked', 'claim-invitation', 'claim-accepted', 'claim-rejected', 'freshness-question', 'document-expiring', 'board-term-ending', 'organizations-merged', 'organization-warned', 'organization-hidden', 'organization-shown', 'organization-archived', 'account-deleted', 'membership-invitation', 'join-requested', 'join-accepted', 'join-rejected', 'member-joined', 'role-changed', 'membership-ended', 'handover-offered', 'handover-answered', 'cohosting-offered', 'cohosting-answered', 'cohosting-ended', 'sign-up-received', 'sign-up-link', 'sign-up-moved-up', 'activity-moved', 'activity-cancelled', 'activity-hidden', 'announcement')),
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
CREATE INDEX `notifications_address` ON `notifications` (`address_hash`,`created_at`);