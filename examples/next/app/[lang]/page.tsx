import { articleFromFields, byline, newsArticleJsonLd } from 'jalali-press/publish';
import { Ago } from '../ago';
import { PressDate } from '../press-date';

const article = articleFromFields({
  title: 'Water returns',
  author: { en: 'Leila Rad', fa: 'لیلا راد' },
  // A quarter to two in the morning in Tehran: the day before in London.
  date: '2025-08-15T01:45:00+03:30',
  timeZone: 'Asia/Tehran',
  lang: 'en',
});

export default async function Page({ params }: { params: Promise<{ lang: string }> }) {
  const { lang } = await params;
  // `<` ends no script: JSON has an escape of its own for it.
  const jsonLd = JSON.stringify(newsArticleJsonLd(article)).replaceAll('<', '\\u003c');
  return (
    <main>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />
      <p className="byline">{byline(article, { locale: lang })}</p>
      <PressDate datetime="2025-08-15" pair pageLang={lang} />
      <Ago moment="2025-08-15T18:30:00Z" now="2025-08-15T20:30:00Z" lang={lang} />
    </main>
  );
}
