import { define } from '../ui/define.js';
import { GuildJoinForm } from '../widgets/join-form/join-form.js';

define('guild-join-form', GuildJoinForm);
