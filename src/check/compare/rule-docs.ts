import type { ComparisonRuleId } from '../rule-settings.ts';

/** A source and its translation. */
export interface ComparedTexts {
  readonly source: string;
  readonly target: string;
}

/** What a rule of comparison is for, one sentence, and what it finds and leaves alone. */
export interface ComparisonRuleDocs {
  readonly description: string;
  readonly examples: {
    readonly wrong: readonly ComparedTexts[];
    readonly right: readonly ComparedTexts[];
  };
}

function pair(source: string, target: string): ComparedTexts {
  return { source, target };
}

/** The documentation of every rule of comparison; its examples are tests. */
export const COMPARISON_RULE_DOCS: Readonly<Record<ComparisonRuleId, ComparisonRuleDocs>> = {
  'anniversary-changed': {
    description: 'An anniversary has the count of the source.',
    examples: {
      wrong: [pair('the 45th anniversary of the war', 'چهل‌وچهارمین سالگرد جنگ')],
      right: [pair('the 45th anniversary of the war', 'چهل‌وپنجمین سالگرد جنگ')],
    },
  },
  'author-changed': {
    description: 'Of several authors each is one of the source, as their names sound.',
    examples: {
      wrong: [pair('By Sara Karimi and Tom Ashe', 'نویسندگان: سارا کریمی و جان هیوز')],
      right: [
        pair('By Sara Karimi and Tom Ashe', 'نویسندگان: سارا کریمی و تام اش'),
        pair('By Sara Karimi and Joe Wheeler', 'نویسندگان: سارا کریمی و جو ویلر'),
      ],
    },
  },
  'author-count': {
    description: 'A byline, or another credit, has as many names as that of the source.',
    examples: {
      wrong: [pair('By Sara Karimi and Omid Rad', 'نویسنده: سارا کریمی')],
      right: [pair('By Sara Karimi and Omid Rad', 'نویسندگان: سارا کریمی و امید راد')],
    },
  },
  'credit-role-changed': {
    description: 'Who wrote, translated or took the pictures is who did so in the source.',
    examples: {
      wrong: [
        pair('Author: Sara Karimi\nTranslator: Omid Rad', 'نویسنده: امید راد\nمترجم: سارا کریمی'),
      ],
      right: [
        pair('Author: Sara Karimi\nTranslator: Omid Rad', 'نویسنده: سارا کریمی\nمترجم: امید راد'),
      ],
    },
  },
  'date-added': {
    description:
      'A translation has no day that its source does not tell; a gloss of a day that the source tells in words is information.',
    examples: {
      wrong: [pair('It rained.', 'در ۲۴ مرداد ۱۴۰۴ باران آمد.')],
      right: [pair('It rained on August 15, 2025.', 'در ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) باران آمد.')],
    },
  },
  'date-changed': {
    description:
      'A day, month, year, decade, century, quarter or span of time is that of the source, whichever calendar each text uses.',
    examples: {
      wrong: [
        pair('It rained on August 15, 2025.', '۲۵ مرداد ۱۴۰۴ باران آمد.'),
        pair('in the 17th century', 'در قرن هجدهم'),
        pair('They met last week.', 'هفتهٔ آینده دیدار می‌کنند.'),
      ],
      right: [
        pair('It rained on August 15, 2025.', '۲۴ مرداد ۱۴۰۴ باران آمد.'),
        pair('August 15–17, 2025', '۲۴ تا ۲۶ مرداد ۱۴۰۴'),
        pair('in 1979', 'در سال ۱۳۵۷'),
      ],
    },
  },
  'date-merged': {
    description: 'A day that the source repeats is told once.',
    examples: {
      wrong: [
        pair(
          'It rained on August 15, 2025. On August 15, 2025, rivers rose.',
          '۲۴ مرداد ۱۴۰۴ باران آمد و رودها بالا آمدند.',
        ),
      ],
      right: [],
    },
  },
  'date-missing': {
    description: 'A day of the source has not vanished from the translation.',
    examples: {
      wrong: [pair('It rained on August 15, 2025.', 'باران آمد.')],
      right: [pair('It rained on August 15, 2025.', '۲۴ مرداد ۱۴۰۴ باران آمد.')],
    },
  },
  'date-moved': {
    description: 'A day stands elsewhere than in the source, as clauses move between languages.',
    examples: {
      wrong: [
        pair(
          'After the flood of May 5, 2025 the school that had closed on June 1, 2024 opened.',
          'مدرسه‌ای که ۱۲ خرداد ۱۴۰۳ بسته بود پس از سیل ۱۵ اردیبهشت ۱۴۰۴ باز شد.',
        ),
      ],
      right: [],
    },
  },
  'date-swapped': {
    description:
      'Two days or years have not changed places: with their names, in a list, from and to, born and died.',
    examples: {
      wrong: [
        pair(
          'It rained in Tehran on August 15, 2025 and in Shiraz on September 1, 2025.',
          'در تهران ۱۰ شهریور ۱۴۰۴ و در شیراز ۲۴ مرداد ۱۴۰۴ باران آمد.',
        ),
        pair(
          'The school was founded in 1959 and closed in 1996.',
          'مدرسه در ۱۳۷۵ تأسیس و در ۱۳۳۸ بسته شد.',
        ),
      ],
      right: [
        pair(
          'It rained in Tehran on August 15, 2025 and in Shiraz on September 1, 2025.',
          'در شیراز ۱۰ شهریور ۱۴۰۴ و در تهران ۲۴ مرداد ۱۴۰۴ باران آمد.',
        ),
      ],
    },
  },
  'label-changed': {
    description: 'A date of publication has not become that of an update, nor a birth a death.',
    examples: {
      wrong: [pair('Published: August 15, 2025', 'به‌روزرسانی: ۲۴ مرداد ۱۴۰۴')],
      right: [pair('Published: August 15, 2025', 'انتشار: ۲۴ مرداد ۱۴۰۴')],
    },
  },
  'paragraphs-unaligned': {
    description:
      'The paragraphs of two texts do not belong together, and they were compared as a whole.',
    examples: {
      wrong: [pair('One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.', 'همه در یک بند.')],
      right: [pair('One.\n\nTwo.', 'یک.\n\nدو.')],
    },
  },
  'read-time-changed': {
    description: 'The read time is that of the source.',
    examples: {
      wrong: [pair('8 min read', '۶ دقیقه مطالعه')],
      right: [pair('8 min read', '۸ دقیقه مطالعه')],
    },
  },
  'time-changed': {
    description:
      'A time of day is that of the source, in the zones that the texts name or that are given.',
    examples: {
      wrong: [pair('at 22:00 Tehran time', 'ساعت ۱۹:۳۰ به وقت گرینویچ')],
      right: [pair('at 22:00 Tehran time', 'ساعت ۱۸:۳۰ به وقت گرینویچ')],
    },
  },
  'untranslated-month': {
    description: 'The name of a month is in the letters of the translation.',
    examples: {
      wrong: [pair('It rained on August 15, 2025.', 'در 15 August 2025 باران آمد.')],
      right: [pair('It rained on August 15, 2025.', 'در ۱۵ اوت ۲۰۲۵ باران آمد.')],
    },
  },
  'weekday-changed': {
    description: 'A weekday is that of the source.',
    examples: {
      wrong: [pair('They met on Tuesday.', 'آنان پنجشنبه دیدار کردند.')],
      right: [pair('They met on Tuesday.', 'آنان سه‌شنبه دیدار کردند.')],
    },
  },
  'weekday-dropped': {
    description: 'A weekday of the source is not told, its day is.',
    examples: {
      wrong: [pair('It rained on Friday, August 15, 2025.', '۲۴ مرداد ۱۴۰۴ باران آمد.')],
      right: [],
    },
  },
  'zone-explained': {
    description: 'Two days are one moment on the clocks of two zones.',
    examples: {
      wrong: [
        pair(
          'They met on August 15, 2025 at 3 p.m. Alaska time.',
          'آنان ساعت ۲:۳۰ بامداد ۲۵ مرداد ۱۴۰۴ به وقت تهران دیدار کردند.',
        ),
      ],
      right: [],
    },
  },
};
