trigger OfferingTrigger on Offering__c(before delete, after insert, after update, after delete, after undelete) {
    new OfferingHandler().run();
}
