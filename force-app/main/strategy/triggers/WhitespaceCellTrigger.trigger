trigger WhitespaceCellTrigger on Whitespace_Cell__c(before insert, before update, before delete, after undelete) {
    new WhitespaceCellHandler().run();
}
