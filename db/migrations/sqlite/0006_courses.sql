CREATE TABLE `capacity_dimensions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `capacity_dimensions_key_unique` ON `capacity_dimensions` (`key`);--> statement-breakpoint
CREATE TABLE `capacity_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`code` text NOT NULL,
	`dimension_id` integer NOT NULL,
	`position` integer NOT NULL,
	`critical` integer NOT NULL,
	`title` text NOT NULL,
	`title_en` text NOT NULL,
	`question` text NOT NULL,
	`question_en` text NOT NULL,
	FOREIGN KEY (`dimension_id`) REFERENCES `capacity_dimensions`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `capacity_items_key_unique` ON `capacity_items` (`key`);--> statement-breakpoint
CREATE INDEX `capacity_items_dimension` ON `capacity_items` (`dimension_id`,`position`);--> statement-breakpoint
CREATE TABLE `course_items` (
	`course_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	PRIMARY KEY(`course_id`, `item_id`),
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `capacity_items`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `course_items_item` ON `course_items` (`item_id`);--> statement-breakpoint
CREATE TABLE `course_modules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`course_id` integer NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`minutes` integer NOT NULL,
	`contents` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "course_modules_length" CHECK("course_modules"."minutes" > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `course_modules_uid_unique` ON `course_modules` (`uid`);--> statement-breakpoint
CREATE INDEX `course_modules_course` ON `course_modules` (`course_id`,`position`);--> statement-breakpoint
CREATE TABLE `course_prerequisites` (
	`course_id` integer NOT NULL,
	`required_course_id` integer NOT NULL,
	PRIMARY KEY(`course_id`, `required_course_id`),
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`required_course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "course_prerequisites_other" CHECK("course_prerequisites"."course_id" <> "course_prerequisites"."required_course_id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `course_prerequisites_required` ON `course_prerequisites` (`required_course_id`);--> statement-breakpoint
CREATE TABLE `courses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`slug` text NOT NULL,
	`reference` text,
	`code` text,
	`title` text NOT NULL,
	`title_key` text NOT NULL,
	`area` text NOT NULL,
	`level` text NOT NULL,
	`modality` text NOT NULL,
	`summary` text NOT NULL,
	`audience` text NOT NULL,
	`outcomes` text NOT NULL,
	`facilitation` text,
	`session_count` integer NOT NULL,
	`minutes` integer NOT NULL,
	`min_participants` integer NOT NULL,
	`max_participants` integer NOT NULL,
	`content_warning` integer NOT NULL,
	`indicator_hint` text,
	`state` text NOT NULL,
	`validated_on` text,
	`validated_by` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer,
	`updated_by` integer,
	FOREIGN KEY (`validated_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`updated_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "courses_area" CHECK("courses"."area" in ('gender-based-violence', 'psychosocial-support', 'sexual-exploitation-prevention', 'human-mobility', 'data-protection', 'community-networks', 'organizational-strengthening', 'advocacy', 'communication', 'integration', 'livelihoods')),
	CONSTRAINT "courses_level" CHECK("courses"."level" in ('basic', 'intermediate', 'advanced')),
	CONSTRAINT "courses_modality" CHECK("courses"."modality" in ('in-person', 'online', 'hybrid', 'self-paced')),
	CONSTRAINT "courses_state" CHECK("courses"."state" in ('draft', 'published', 'archived')),
	CONSTRAINT "courses_participants" CHECK("courses"."min_participants" between 1 and "courses"."max_participants"),
	CONSTRAINT "courses_length" CHECK("courses"."minutes" > 0 and "courses"."session_count" > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `courses_uid_unique` ON `courses` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `courses_slug_unique` ON `courses` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `courses_reference_unique` ON `courses` (`reference`);--> statement-breakpoint
CREATE INDEX `courses_validated_by` ON `courses` (`validated_by`);--> statement-breakpoint
CREATE INDEX `courses_updated_by` ON `courses` (`updated_by`);--> statement-breakpoint
CREATE INDEX `courses_shown` ON `courses` (`state`,`area`,`title_key`);