/** What can be measured of the publisher while it runs, in the format of Prometheus. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { SECURITY_TXT_EXPIRES } from '@archive/site/security-txt';
import type { FeedEntry } from '@archive/site/collect-changes';
import type { Followed } from './follower.ts';

interface Observed {
  /** How many publishes run or wait. */
  readonly queue: () => number;
  /** The changes that were seen and are not on the site, oldest first. */
  readonly waiting: () => readonly FeedEntry[];
}

const SECONDS = [0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2, 5, 10, 30, 60, 300];

export class Metrics {
  readonly registry = new Registry();
  readonly #latency = new Histogram({
    name: 'archive_publish_latency_seconds',
    help: 'From the change in the CMS to the changed page, for the oldest change of each publish.',
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly #rendered = this.#counter('archive_pages_rendered_total', 'Pages rendered.');
  readonly #written = this.#counter('archive_files_written_total', 'Files added or changed.');
  readonly #removed = this.#counter('archive_files_removed_total', 'Files removed.');
  readonly #failures = this.#counter('archive_publish_failures_total', 'Publishes that failed.');
  readonly #success = this.#gauge(
    'archive_last_success_timestamp_seconds',
    'When the site was last known to be right.',
  );
  readonly #pages = this.#gauge('archive_pages', 'Pages of the site.');
  readonly #release = this.#gauge('archive_release', 'Number of the last release.');

  constructor({ queue, waiting }: Observed) {
    this.#gauge(
      'archive_security_txt_expires_timestamp_seconds',
      'Until when security.txt is right.',
      () => Date.parse(SECURITY_TXT_EXPIRES) / 1000,
    );
    collectDefaultMetrics({ register: this.registry });
    this.#gauge('archive_queue', 'Publishes that run or wait.', queue);
    this.#gauge('archive_feed_waiting', 'Changes that are not on the site yet.', () => waiting().length);
    this.#gauge('archive_feed_lag_seconds', 'How long the oldest of those waits.', () => {
      const [oldest] = waiting();
      return oldest === undefined ? 0 : secondsSince(oldest.at);
    });
  }

  #counter(name: string, help: string): Counter {
    return new Counter({ name, help, registers: [this.registry] });
  }

  #gauge(name: string, help: string, read?: () => number): Gauge {
    const collect = function (this: Gauge): void {
      if (read !== undefined) this.set(read());
    };
    return new Gauge({ name, help, registers: [this.registry], collect });
  }

  /** A look at the CMS ended well; null when there was nothing to publish. */
  noteSuccess(followed: Followed | null): void {
    this.#success.setToCurrentTime();
    if (followed === null) return;
    const { changes, rendered, added, changed, removed, pages, release } = followed;
    const [oldest] = changes;
    if (oldest !== undefined) this.#latency.observe(secondsSince(oldest.at));
    this.#rendered.inc(rendered);
    this.#written.inc(added + changed);
    this.#removed.inc(removed);
    this.#pages.set(pages);
    this.#release.set(release);
  }

  noteFailure(): void {
    this.#failures.inc();
  }
}

const secondsSince = (at: string) => Math.max(0, (Date.now() - Date.parse(at)) / 1000);
