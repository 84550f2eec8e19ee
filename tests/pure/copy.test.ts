/** A copy of the site has addresses that hold wherever it is put. */
import { expect, test } from 'vitest';
import { relativePage } from '@archive/scripts/copy/relative.ts';

const files = new Set([
  'index.html',
  'sprekers/index.html',
  'bijeenkomsten/een/index.html',
  'assets/a.css',
  'feed.xml',
]);
const has = (file: string) => files.has(file);

test.each([
  ['<a href="/">', '<a href="../../index.html">'],
  ['<a href="/sprekers/#a">', '<a href="../../sprekers/index.html#a">'],
  ['<a href="/sprekers">', '<a href="../../sprekers/index.html">'],
  ['<a href="/bijeenkomsten/een/">', '<a href="index.html">'],
  ['<link href="/assets/a.css" rel="x">', '<link href="../../assets/a.css" rel="x">'],
  ['<form action="/zoeken/">', '<form action="../../zoeken/index.html">'],
  ['<div data-search="/zoeken/index/">', '<div data-search="../../zoeken/index/">'],
  [
    '<img srcset="/media/a.jpg 480w, /media/b.jpg 960w">',
    '<img srcset="../../media/a.jpg 480w, ../../media/b.jpg 960w">',
  ],
  ['<a href="https://a.example/">', '<a href="https://a.example/">'],
  ['<a href="//a.example/">', '<a href="//a.example/">'],
  ['<a href="#inhoud">', '<a href="#inhoud">'],
  ['<p>href=&quot;/sprekers/&quot;</p>', '<p>href=&quot;/sprekers/&quot;</p>'],
])('on the page of a meeting %s is %s', (html, expected) => {
  expect(relativePage(html, 'bijeenkomsten/een/index.html', has)).toBe(expected);
});
