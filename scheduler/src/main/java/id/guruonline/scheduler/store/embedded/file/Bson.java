package id.guruonline.scheduler.store.embedded.file;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Documents as bytes of the BSON format, and a guess at their size in memory. */
public final class Bson {

    private static final int OBJECT_BYTES = 40;
    private static final int ENTRY_BYTES = 60;

    private Bson() {}

    /** The document's bytes. */
    public static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, buffer);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static void write(WriteBuffer target, Document document) {
        byte[] bytes = encode(document);
        target.putVarInt(bytes.length).put(bytes);
    }

    static Document read(ByteBuffer source) {
        int length = DataUtils.readVarInt(source);
        Document document =
                BsonDecoder.decodeBson(
                        Unpooled.wrappedBuffer(source.slice(source.position(), length)));
        source.position(source.position() + length);
        return document;
    }

    /** A guess, in bytes, good enough for sizing pages and the cache. */
    static int memory(@Nullable Object value) {
        return switch (value) {
            case null -> Long.BYTES;
            case String text -> OBJECT_BYTES + text.length();
            case BinData binary -> OBJECT_BYTES + binary.getData().length;
            case Document document -> {
                int sum = OBJECT_BYTES;
                for (Map.Entry<String, Object> entry : document.entrySet()) {
                    sum += ENTRY_BYTES + entry.getKey().length() + memory(entry.getValue());
                }
                yield sum;
            }
            case Collection<?> values -> OBJECT_BYTES + memoryOfAll(values);
            default -> Long.BYTES * 3;
        };
    }

    static int memoryOfAll(Iterable<?> values) {
        int sum = 0;
        for (Object value : values) {
            sum += Long.BYTES + memory(value);
        }
        return sum;
    }
}
