export const data = { permalink: '/feed.json' };

export function render({ collections }) {
  return JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Example',
      items: collections.article.toReversed().map((article) => ({
        id: `https://example.com${article.url}`,
        url: `https://example.com${article.url}`,
        title: article.data.title,
        content_html: article.content,
        ...this.feedDates(article).jsonFeed,
      })),
    },
    null,
    2,
  );
}
