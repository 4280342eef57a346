package id.guruonline.scheduler.store.embedded.file;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * What a database was between two writes, kept readable while it goes on being written. As long as
 * it is open, no room in the file that it stands on is used anew.
 */
public final class Snapshot implements AutoCloseable {

    private static final int UNSAVED_BYTES = 8 << 20;

    private final MVStore store;
    private final MVStore.TxCounter usage;
    private final Map<String, MVMap<KeyValue, Document>> documents = new TreeMap<>();
    private final Map<String, MVMap<KeyValue, Boolean>> indexes = new TreeMap<>();
    private final MVMap<String, Boolean> multikey;

    /** Between two writes: see {@link GroupCommit#betweenWrites}. */
    private Snapshot(MVStore store, StoreMaps maps) {
        this.store = store;
        MVMap<String, Boolean> arrays = maps.multikey();
        maps.allDocuments().forEach(documents::put);
        maps.allIndexes().forEach(indexes::put);
        store.commit();
        this.usage = store.registerVersionUsage();
        long version = store.getCurrentVersion();
        documents.replaceAll((_, map) -> map.openVersion(version));
        indexes.replaceAll((_, map) -> map.openVersion(version));
        this.multikey = arrays.openVersion(version);
    }

    /** Takes one, for which writes have to wait as for a commit. */
    public static Snapshot of(MVStore store, StoreMaps maps, GroupCommit commits) {
        return commits.betweenWrites(() -> new Snapshot(store, maps));
    }

    /**
     * Writes it to a folder as a database of its own, packed close.
     *
     * @return the size of its file in bytes
     * @throws UncheckedIOException if the folder cannot be made or holds a database
     * @throws MVStoreException if it cannot be written, or this cannot be read any more
     */
    public long writeTo(Path folder) {
        DataFolder target = DataFolder.make(folder);
        Path file = target.halfCopied();
        try {
            long size;
            try (MVStore copy = new StoreFile(file.toString()).open()) {
                copy.setVersionsToKeep(0);
                fill(copy);
                size = copy.getFileStore().size();
            }
            target.complete(file);
            return size;
        } finally {
            DataFolder.delete(file);
        }
    }

    private void fill(MVStore copy) {
        StoreMaps maps = new StoreMaps(copy);
        documents.forEach((namespace, map) -> fill(copy, map, maps.documents(namespace)));
        indexes.forEach((name, map) -> fill(copy, map, maps.index(name)));
        fill(copy, multikey, maps.multikey());
        copy.commit();
    }

    private static <K, V> void fill(MVStore copy, MVMap<K, V> from, MVMap<K, V> to) {
        Cursor<K, V> cursor = from.cursor(null);
        while (cursor.hasNext()) {
            K key = cursor.next();
            to.put(key, cursor.getValue());
            if (copy.getUnsavedMemory() > UNSAVED_BYTES) {
                copy.commit();
            }
        }
    }

    @Override
    public void close() {
        store.deregisterVersionUsage(usage);
    }
}
