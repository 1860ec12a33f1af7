/**
 * What the block editor shows before a post is published: what is wrong with its dates, each with its mend, and the
 * byline in both calendars. Bundled by build.mjs; React and the editor come from WordPress, as `wp`.
 */
import { applyFixes, describeError } from 'jalali-press';
import { checkDocument } from 'jalali-press/documents';
import { bylineOf } from './byline.js';

const { createElement: el, Fragment, useEffect } = wp.element;
const { Button, Notice } = wp.components;
const { useSelect, useDispatch } = wp.data;
const { PluginPrePublishPanel, PluginDocumentSettingPanel } = wp.editPost;
const { timeZone, locale } = globalThis.jalaliPress;
const META = 'jalali_press_byline';
const messageLocale = locale.startsWith('fa') ? 'fa' : 'en';
const WORDS = {
  en: { dates: 'Dates', panel: 'Dates and byline', clean: 'Nothing is wrong with the dates.' },
  fa: { dates: 'تاریخ‌ها', panel: 'تاریخ‌ها و سطر نویسنده', clean: 'تاریخ‌ها ایرادی ندارند.' },
}[messageLocale];

/** What is told, or why it cannot be. */
function attempt(work) {
  try {
    return { value: work() };
  } catch (error) {
    return { fault: describeError(error, { locale: messageLocale }) };
  }
}

function usePost() {
  return useSelect((select) => {
    const editor = select('core/editor');
    const author = select('core').getUser?.(editor.getEditedPostAttribute('author'));
    return {
      content: editor.getEditedPostContent(),
      date: editor.getEditedPostAttribute('date'),
      author: author?.name,
      kept: editor.getEditedPostAttribute('meta')?.[META],
    };
  }, []);
}

function Findings() {
  const { content, date } = usePost();
  const { resetEditorBlocks } = useDispatch('core/editor');
  const { value: findings = [], fault } = attempt(() =>
    checkDocument(
      { source: content, type: 'html' },
      { timeZone, messageLocale, now: String(date).slice(0, 10) },
    ),
  );
  const mend = (finding) => resetEditorBlocks(wp.blocks.parse(applyFixes(content, [finding])));
  if (fault !== undefined) return el(Notice, { status: 'error', isDismissible: false }, fault);
  if (findings.length === 0) return el('p', null, WORDS.clean);
  return el(
    Fragment,
    null,
    findings.map((finding) =>
      el(
        Notice,
        {
          key: `${finding.ruleId} ${finding.index}`,
          status: finding.severity,
          isDismissible: false,
        },
        finding.message,
        finding.fixes.length > 0 &&
          el(
            Button,
            { variant: 'link', onClick: () => mend(finding) },
            finding.fixes[0].description,
          ),
      ),
    ),
  );
}

/** Keeps the byline with the post, so that PHP has to print it only. */
function Byline() {
  const { content, date, author, kept } = usePost();
  const { editPost } = useDispatch('core/editor');
  const { value, fault } = attempt(() => bylineOf({ content, date, author, locale, timeZone }));
  const { html = '', day = '' } = value ?? {};
  const isKept = kept?.html === html && kept?.day === day;
  useEffect(() => {
    if (!isKept) editPost({ meta: { [META]: { html, day } } });
  }, [isKept, html, day]);
  if (fault !== undefined) return el(Notice, { status: 'error', isDismissible: false }, fault);
  return el('p', { className: 'press-byline', dangerouslySetInnerHTML: { __html: html } });
}

function Panel() {
  return el(Fragment, null, el(Findings), el(Byline));
}

wp.plugins.registerPlugin('jalali-press', {
  icon: 'calendar-alt',
  render: () =>
    el(
      Fragment,
      null,
      el(PluginDocumentSettingPanel, { name: 'dates', title: WORDS.panel }, el(Panel)),
      el(PluginPrePublishPanel, { title: WORDS.dates, initialOpen: true }, el(Findings)),
    ),
});
