package id.guruonline.scheduler.store.embedded.file;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Makes writes durable before they are answered, many at a time.
 *
 * <p>Writes share a lock, and a commit takes it alone, so that a commit never falls into the middle
 * of a write, between a document and its index entries. A write then draws a ticket; whoever gets
 * to commit first does so for all tickets drawn until then, and the others find theirs already
 * done.
 */
public final class GroupCommit {

    private final MVStore store;
    private final ReadWriteLock boundary = new ReentrantReadWriteLock(true);
    private final ReentrantLock committing = new ReentrantLock();
    private final AtomicLong tickets = new AtomicLong();
    private long committed;

    /** Of that store, which stays the caller's to close. */
    public GroupCommit(MVStore store) {
        this.store = store;
    }

    /** Runs a read; the pages it stands on are kept until it is done. */
    public <T> T read(Supplier<T> action) {
        MVStore.TxCounter version = store.registerVersionUsage();
        try {
            return action.get();
        } finally {
            store.deregisterVersionUsage(version);
        }
    }

    /** Runs a write beside others and returns, or fails, once what it changed is durable. */
    public <T> T write(Supplier<T> action) {
        boundary.readLock().lock();
        try {
            return read(action);
        } finally {
            boundary.readLock().unlock();
            makeDurable();
        }
    }

    /**
     * Runs a write with no other beside it and returns, or fails, once what it changed is durable.
     */
    public <T> T writeAlone(Supplier<T> action) {
        boundary.writeLock().lock();
        try {
            return read(action);
        } finally {
            boundary.writeLock().unlock();
            makeDurable();
        }
    }

    /** How many writes have been made durable, or were about to be when counted. */
    long writes() {
        return tickets.get();
    }

    /** Runs upkeep of the store between two writes. */
    public <T> T betweenWrites(Supplier<T> upkeep) {
        boundary.writeLock().lock();
        try {
            return upkeep.get();
        } finally {
            boundary.writeLock().unlock();
        }
    }

    private void makeDurable() {
        long ticket = tickets.incrementAndGet();
        if (store.getFileStore() == null) {
            return; // in memory nothing outlives the process
        }
        committing.lock();
        try {
            if (committed < ticket) {
                long drawn = commit();
                sync();
                committed = drawn;
            }
        } finally {
            committing.unlock();
        }
    }

    /** A store whose file could not be flushed is as broken as one that could not be written. */
    private void sync() {
        try {
            store.sync();
        } catch (MVStoreException e) {
            store.closeImmediately();
            throw e;
        }
    }

    private long commit() {
        boundary.writeLock().lock();
        try {
            long drawn = tickets.get();
            store.commit();
            return drawn;
        } finally {
            boundary.writeLock().unlock();
        }
    }
}
