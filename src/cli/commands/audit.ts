import { InvalidArgumentError } from 'commander';
import type { CommandSpec } from '../command.ts';
import { toAscii } from '../../parse/ascii.ts';
import { withCommonOptions, withRuleOptions } from '../options.ts';

const apply: CommandSpec = {
  name: 'apply',
  describe: (command) =>
    withCommonOptions(command)
      .summary('write what was accepted in a sign-off')
      .description(
        'Writes the mends that are accepted in a sign-off into the archive, and nothing else: yes, y, x, 1, ' +
          'بله or ✓ in the column "accept". A text that is no longer the one that was signed is refused. What ' +
          'takes it back is kept beside the sign-off. Exit code 1 when a line is refused.',
      )
      .argument('<signed>', 'the sign-off that jalali audit wrote, filled in')
      .argument('[archive]', 'the archive, if it is no longer where it was')
      .option('--dry-run', 'only show what would be written')
      .addHelpText(
        'after',
        `
Examples:
  $ jalali audit apply --dry-run signed.csv
  $ jalali audit apply signed.csv
  $ jalali audit undo signed.undo.json`,
      ),
  load: async () => (await import('../tasks/audit-apply.ts')).task,
};

const undo: CommandSpec = {
  name: 'undo',
  describe: (command) =>
    withCommonOptions(command)
      .summary('take back what jalali audit apply wrote')
      .description('Takes back what was written, where the text has not been changed since then.')
      .argument('<undo>', 'the file that jalali audit apply left: signed.undo.json')
      .argument('[archive]', 'the archive, if it is no longer where it was')
      .option('--dry-run', 'only show what would be written')
      .addHelpText(
        'after',
        `
Examples:
  $ jalali audit undo --dry-run signed.undo.json
  $ jalali audit undo signed.undo.json`,
      ),
  load: async () => (await import('../tasks/audit-undo.ts')).task,
};

/** Reads the address at which posts are edited. */
function editLinkOption(address: string): string {
  if (address.includes('{id}')) return address;
  throw new InvalidArgumentError('Expected an address with {id} in it, for the id of the post.');
}

/** Reads how many findings of a kind the page lists. */
function mostOption(text: string): number {
  const most = /^\d{1,5}$/u.test(toAscii(text)) ? Number(toAscii(text)) : 0;
  if (most < 1) throw new InvalidArgumentError('Expected a number of findings, 1 to 99999.');
  return most;
}

export const audit: CommandSpec = {
  name: 'audit',
  subcommands: [apply, undo],
  describe: (command) =>
    withRuleOptions(withCommonOptions(command))
      .summary('check an archive of posts, and sign off what to mend')
      .description(
        'Checks every post of an archive, each on its own day of publication and in its own zone, and its date ' +
          'fields. Writes a page in both languages, and if it is asked for a CSV in which an editor accepts mends ' +
          'one by one. An archive of any size is read as it comes in. Exit code 1 when something is found.',
      )
      .argument(
        '<archive>',
        'a WordPress export (XML), JSON of its REST API (context=edit), or a folder of Markdown, HTML or text',
      )
      .option(
        '--output <file>',
        'the page, jalali-audit.html by default; with --json none unless asked for',
      )
      .option('--sign-off <file>', 'write a CSV for sign-off too')
      .option('--force', 'replace a page or sign-off that is there already')
      .option(
        '--edit-link <address>',
        'where posts are edited, {id} for their id; by default that of the site of the export',
        editLinkOption,
      )
      .option('--most <count>', 'how many findings of a kind the page lists', mostOption, 200)
      .option(
        '--time-zone <zone>',
        'the zone of every post, instead of that which its two dates tell',
      )
      .addHelpText(
        'after',
        `
Examples:
  $ jalali audit export.xml --sign-off signed.csv
  $ jalali audit posts.json --edit-link 'https://example.org/wp-admin/post.php?post={id}&action=edit'
  $ jalali audit content --severity error --output dates.html`,
      ),
  load: async () => (await import('../tasks/audit.ts')).task,
};
