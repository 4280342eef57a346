package id.guruonline.config.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is read as a whole once anybody asks for it, or not at all: nobody works on
 * the beginning of what never ends.
 */
final class WholeBody extends HttpServletRequestWrapper {

    private final int longest;
    private final Runnable whenRead;
    private @Nullable ServletInputStream body;

    /**
     * @param longest how many bytes it may have
     * @param whenRead told once all of it is there
     */
    WholeBody(HttpServletRequest request, int longest, Runnable whenRead) {
        super(request);
        this.longest = longest;
        this.whenRead = whenRead;
    }

    /** A body that is longer than what its address is for. */
    static final class TooLong extends IOException {

        TooLong() {
            super("the body is too long");
        }
    }

    /** Whether all of it was read. */
    boolean isRead() {
        return body != null;
    }

    /**
     * Reads all of it, where it was not read yet; throws {@link TooLong} where that is too much.
     */
    void read() throws IOException {
        getInputStream();
    }

    /** All of it, which is read first. */
    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            byte[] read = super.getInputStream().readNBytes(longest + 1);
            if (read.length > longest) {
                throw new TooLong();
            }
            whenRead.run();
            body = new Kept(read);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        Charset charset =
                Charset.forName(
                        Objects.requireNonNullElse(
                                getCharacterEncoding(), StandardCharsets.UTF_8.name()));
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    /** What was read. */
    private static final class Kept extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Kept(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        /** All is there already, so nobody needs to be told when more is. */
        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the whole body is there");
        }
    }
}
