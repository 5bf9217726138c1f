/**
 * The published language of the platform: ids, codes, events and topics, with no framework in them.
 */
@NullMarked
package id.aduan.contract;

import org.jspecify.annotations.NullMarked;
