import type { ReactNode } from 'react';

export function generateStaticParams() {
  return [{ lang: 'en' }, { lang: 'fa' }];
}

export default async function Layout(page: {
  children: ReactNode;
  params: Promise<{ lang: string }>;
}) {
  const { lang } = await page.params;
  return (
    <html lang={lang} dir={lang === 'fa' ? 'rtl' : 'ltr'}>
      <body>{page.children}</body>
    </html>
  );
}
