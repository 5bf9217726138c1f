/**
 * The stand-in for MongoDB: wire protocol and operators of mongo-java-server, storage of our own.
 */
@NullMarked
package id.aduan.embedded.store;

import org.jspecify.annotations.NullMarked;
