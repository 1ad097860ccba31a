import { walkRules } from "#tests/support/access-walk";

walkRules("loader");
