import { dateContent, type PressDateAttributes } from 'jalali-press/element/classes';

/** The element with what it prints, the same on the server and in the page. */
export function PressDate({ pageLang, ...attributes }: PressDateAttributes & { pageLang: string }) {
  const { text, datetime, ...time } = dateContent(attributes, { lang: pageLang });
  return (
    <press-date {...attributes}>
      <time dateTime={datetime} {...time}>
        {text}
      </time>
    </press-date>
  );
}
