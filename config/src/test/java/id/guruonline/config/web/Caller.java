package id.guruonline.config.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Somebody who says to the service what he likes, byte by byte. */
record Caller(Socket socket) implements AutoCloseable {

    /** Far more than anything takes: a service that hangs fails the test. */
    private static final int LONGEST_MILLIS = 60_000;

    static Caller of(int port) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(LONGEST_MILLIS);
            return new Caller(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says it, and no more for now. */
    Caller says(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the service says until it ends the connection; breaking it off is an end too. */
    String hearsToTheEnd() {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            byte[] some = new byte[1024];
            int length = socket.getInputStream().read(some);
            while (length >= 0) {
                heard.write(some, 0, length);
                length = socket.getInputStream().read(some);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the service keeps the connection", e);
        } catch (SocketException _) {
            return heard.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
