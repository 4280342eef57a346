/**
 * The embedded default database: a MongoDB-wire server on loopback, in memory or in one file, for
 * trying the service out and for a one-school pilot. {@link
 * id.guruonline.scheduler.store.embedded.EmbeddedMongo} is its door.
 *
 * <p>What it promises: an acknowledged write is on the disk; a reader never sees half a document;
 * conditional updates have exactly one winner; declared indexes are kept and used; on a full disk
 * reading goes on, and writing as soon as there is room. What it cannot do it refuses aloud:
 * transactions, change streams, collations, partial unique and expiring indexes, geo and text
 * search.
 *
 * <p>A command comes in by an {@link id.guruonline.scheduler.store.embedded.Entrance} and passes,
 * in this order, whoever asks for the secret (GuardedBackend), a test's gate if there is one
 * (GatedBackend), what mends the file's failures (MendingBackend), to the databases themselves
 * (EmbeddedBackend).
 */
@NullMarked
package id.guruonline.scheduler.store.embedded;

import org.jspecify.annotations.NullMarked;
