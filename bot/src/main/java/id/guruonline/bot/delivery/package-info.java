/**
 * How messages travel, whoever carries them. A {@code Carrier} has one or more {@code Channel}s
 * out, each with its traits, and a {@code WayIn}; {@code OutboxSender} hands them what is to be
 * sent, paced, retried and tracked until the channel took it. A new carrier is a folder beside this
 * one, a line in {@code Providers} and a test that extends {@code ChannelContract}.
 */
@NullMarked
package id.guruonline.bot.delivery;

import org.jspecify.annotations.NullMarked;
