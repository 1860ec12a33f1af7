import jalaliPress from 'jalali-press/eleventy';

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(jalaliPress, { timeZone: 'Asia/Tehran', archives: ['article'] });
}

export const config = { markdownTemplateEngine: false };
