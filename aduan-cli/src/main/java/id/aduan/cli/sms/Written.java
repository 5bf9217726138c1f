package id.aduan.cli.sms;

/**
 * What somebody writes on his telephone.
 *
 * @param number with its country, without a plus, as SMPP has it
 * @param word that no other message has
 */
record Written(String number, String word, String text) {}
