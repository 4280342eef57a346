package id.guruonline.scheduler.store.embedded.file;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How keys lie in the store, in {@link KeyOrder}. */
final class KeyType extends BasicDataType<KeyValue> {

    private static final String VALUES = "k";

    @Override
    public int getMemory(KeyValue key) {
        return Bson.memoryOfAll(key);
    }

    @Override
    public int compare(KeyValue left, KeyValue right) {
        return KeyOrder.compare(left, right);
    }

    @Override
    public void write(WriteBuffer target, KeyValue key) {
        Bson.write(target, new Document(VALUES, key.stream().toList()));
    }

    @Override
    public KeyValue read(ByteBuffer source) {
        return new KeyValue((Collection<?>) Bson.read(source).get(VALUES));
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
