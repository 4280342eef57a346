/** What is set up to measure at: processes, the database, Telegram as bots see it, a regency. */
@NullMarked
package id.guruonline.bench.stand;

import org.jspecify.annotations.NullMarked;
